"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { VIEW_NAME_LENGTH } from "@/lib/model/views";
import { useHealth } from "../../data/queries";
import { faultWords, type ViewCommands } from "../../keeping/viewCommands";
import { VIEW_WORDS, notKeptWords, whereWords } from "./words";
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
      <p className={classes.text}>{VIEW_WORDS.holdsAll}</p>
      <TextInput
        mt="sm"
        label={VIEW_WORDS.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={VIEW_NAME_LENGTH}
        data-autofocus
        error={error && notKeptWords(faultWords(error))}
      />
      <p className={classes.note}>{whereWords(health?.views)}</p>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" size="xs" onClick={onDone}>
          {VIEW_WORDS.cancel}
        </Button>
        <Button
          type="submit"
          variant="default"
          size="xs"
          disabled={wanted === ""}
          loading={isPending}
        >
          {VIEW_WORDS.keep}
        </Button>
      </Group>
    </form>
  );
}
