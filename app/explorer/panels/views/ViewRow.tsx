"use client";

import { ActionIcon, Button, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { focusFirst } from "@/app/ui/focusFirst";
import { VIEW_NAME_LENGTH } from "@/lib/model/views";
import { useSession } from "../../data/session";
import { faultWords, type ListedView, type ViewCommands } from "../../keeping/viewCommands";
import classes from "./Views.module.css";
import {
  VIEW_WORDS,
  deleteLabel,
  deleteQuestion,
  newNameLabel,
  renameLabel,
  rowWords,
} from "./words";

interface ViewRowProps {
  readonly view: ListedView;
  readonly commands: ViewCommands;
  readonly onOpened: () => void;
}

type Doing = "rename" | "delete";

export function ViewRow({ view, commands, onOpened }: ViewRowProps) {
  const [doing, setDoing] = useState<Doing>();
  const isOpen = useSession(({ openView }) => openView?.viewId === view.viewId);
  const done = () => setDoing(undefined);
  const open = useMutation({ mutationFn: () => commands.open(view), onSuccess: onOpened });
  const rename = useMutation({
    mutationFn: (name: string) => commands.rename(view, name),
    onSuccess: done,
  });
  const remove = useMutation({ mutationFn: () => commands.remove(view), onSuccess: onOpened });
  const fault = open.error ?? rename.error ?? remove.error;
  return (
    <li className={classes.row}>
      {doing === "rename" ? (
        <Rename name={view.name} onCancel={done} onRename={(name) => rename.mutate(name)} />
      ) : (
        <div className={classes.head}>
          <UnstyledButton className={classes.open ?? ""} onClick={() => open.mutate()}>
            <span className={classes.name}>{view.name}</span>
            <span className={classes.quiet}>{rowWords(view, isOpen)}</span>
          </UnstyledButton>
          <Tool name={renameLabel(view.name)} Icon={Pencil} onClick={() => setDoing("rename")} />
          <Tool name={deleteLabel(view.name)} Icon={Trash2} onClick={() => setDoing("delete")} />
        </div>
      )}
      {doing === "delete" && (
        <div className={classes.ask} role="group" aria-label={deleteQuestion(view.name)}>
          <p className={classes.text}>
            {view.keptIn === "database" ? VIEW_WORDS.deletedForAll : VIEW_WORDS.deletedHere}
          </p>
          <Button size="xs" variant="subtle" color="gray" onClick={done} ref={focusFirst}>
            {VIEW_WORDS.keepIt}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {VIEW_WORDS.delete}
          </Button>
        </div>
      )}
      {fault && (
        <p className={classes.fault} role="alert">
          {faultWords(fault)}
        </p>
      )}
    </li>
  );
}

interface ToolProps {
  readonly name: string;
  readonly Icon: typeof Pencil;
  readonly onClick: () => void;
}

function Tool({ name, Icon, onClick }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon size={28} variant="subtle" color="gray" aria-label={name} onClick={onClick}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

interface RenameProps {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onRename: (name: string) => void;
}

function Rename({ name, onCancel, onRename }: RenameProps) {
  const [wanted, setWanted] = useState(name);
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.trim() !== "") onRename(wanted.trim());
      }}
    >
      <TextInput
        className={classes.grow ?? ""}
        size="xs"
        aria-label={newNameLabel(name)}
        value={wanted}
        maxLength={VIEW_NAME_LENGTH}
        ref={focusFirst}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={wanted.trim() === ""}>
        {VIEW_WORDS.save}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
        {VIEW_WORDS.cancel}
      </Button>
    </form>
  );
}
