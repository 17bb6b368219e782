"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { VIEW_NAME_LENGTH, type ViewKeeping } from "@/lib/model/views";
import { useHealth } from "../../data/queries";
import { faultWords, type ViewCommands } from "../../keeping/viewCommands";
import classes from "./Views.module.css";

interface KeepFormProps {
  readonly commands: ViewCommands;
  readonly onDone: () => void;
}

export function KeepForm({ commands, onDone }: KeepFormProps) {
  const { data: health } = useHealth();
  const [name, setName] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: commands.keepAs,
    onSuccess: onDone,
  });
  const wanted = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "" && !isPending) mutate(wanted);
      }}
    >
      <p className={classes.text}>
        It holds who and what is shown, where everything stands and how it looks, what is pinned,
        hidden and filtered, where you look from, and your notes.
      </p>
      <TextInput
        mt="sm"
        label="Name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={VIEW_NAME_LENGTH}
        data-autofocus
        error={error && `Not kept. ${faultWords(error)}`}
      />
      <p className={classes.note}>{whereWords(health?.views)}</p>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" size="xs" onClick={onDone}>
          Cancel
        </Button>
        <Button
          type="submit"
          variant="default"
          size="xs"
          disabled={wanted === ""}
          loading={isPending}
        >
          Keep
        </Button>
      </Group>
    </form>
  );
}

function whereWords(views: ViewKeeping | undefined): string {
  if (views?.keptIn !== "browser") {
    return "It is kept in the database, beside the articles: whoever uses this database can open, change and delete it, and read its notes.";
  }
  return `It is kept in this browser only, and with it its notes. ${views.reason}`;
}
