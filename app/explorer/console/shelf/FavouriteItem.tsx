"use client";

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { Pencil, Trash2 } from "lucide-react";
import { useState, type FormEvent } from "react";
import { type Favourite, isSameFavourite } from "@/lib/view/console/favourites";
import { useNotebook } from "../desk";
import { FavouriteFields } from "./FavouriteFields";
import { QueryButton } from "./QueryButton";
import { SHELF_WORDS, renameLabel, takeOffLabel } from "./words";
import classes from "./Shelf.module.css";

export function FavouriteItem({ favourite }: { readonly favourite: Favourite }) {
  const [isEdited, setEdited] = useState(false);
  const drop = useNotebook((notebook) => notebook.dropFavourite);
  const { name, text } = favourite;
  if (isEdited) return <Edited favourite={favourite} onDone={() => setEdited(false)} />;
  return (
    <QueryButton
      name={name}
      text={text}
      more={
        <>
          <Tooltip label={SHELF_WORDS.rename}>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={renameLabel(name)}
              onClick={() => setEdited(true)}
            >
              <Pencil size={14} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={SHELF_WORDS.remove}>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={takeOffLabel(name)}
              onClick={() => drop(favourite)}
            >
              <Trash2 size={14} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <span className={classes.name}>{name}</span>
      <code className={classes.code}>{text}</code>
    </QueryButton>
  );
}

interface EditedProps {
  readonly favourite: Favourite;
  readonly onDone: () => void;
}

function Edited({ favourite, onDone }: EditedProps) {
  const favourites = useNotebook((notebook) => notebook.favourites);
  const move = useNotebook((notebook) => notebook.moveFavourite);
  const [name, setName] = useState(favourite.name);
  const [folder, setFolder] = useState(favourite.folder);
  const wanted = { ...favourite, name: name.trim(), folder: folder.trim() };
  const isTaken =
    !isSameFavourite(favourite, wanted) &&
    favourites.some((other) => isSameFavourite(other, wanted));
  const canMove = wanted.name !== "" && !isTaken;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canMove) return;
    move(favourite, wanted);
    onDone();
  };
  return (
    <li className={classes.item}>
      <form className={classes.keep} onSubmit={submit}>
        <FavouriteFields
          of={favourite.name}
          name={name}
          folder={folder}
          onName={setName}
          onFolder={setFolder}
        />
        {isTaken && (
          <p className={classes.fault} role="alert">
            {SHELF_WORDS.taken}
          </p>
        )}
        <Button size="xs" type="submit" variant="default" disabled={!canMove}>
          {SHELF_WORDS.save}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {SHELF_WORDS.cancel}
        </Button>
      </form>
    </li>
  );
}
