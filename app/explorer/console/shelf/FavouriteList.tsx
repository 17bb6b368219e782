"use client";

import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useNotebook } from "../desk";
import { QueryButton } from "./QueryButton";
import classes from "./Shelf.module.css";

export function FavouriteList() {
  const favourites = useNotebook((notebook) => notebook.favourites);
  const drop = useNotebook((notebook) => notebook.dropFavourite);
  return (
    <>
      <KeepForm />
      {favourites.length === 0 && (
        <p className={classes.empty}>
          Give what stands in the editor a name, and it is kept here, in this browser alone.
        </p>
      )}
      <ul className={classes.list}>
        {favourites.map(({ name, text }) => (
          <QueryButton
            key={name}
            name={name}
            text={text}
            more={
              <Tooltip label="Take it off the list">
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove: ${name}`}
                  onClick={() => drop(name)}
                >
                  <Trash2 size={14} />
                </ActionIcon>
              </Tooltip>
            }
          >
            <span className={classes.name}>{name}</span>
            <code className={classes.code}>{text}</code>
          </QueryButton>
        ))}
      </ul>
    </>
  );
}

function KeepForm() {
  const draft = useNotebook((notebook) => notebook.draft);
  const keep = useNotebook((notebook) => notebook.keepFavourite);
  const isKnown = useNotebook(({ favourites }) => favourites.some(({ text }) => text === draft));
  const [name, setName] = useState("");
  const canKeep = draft.trim() !== "" && name.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canKeep) return;
    keep({ name: name.trim(), text: draft });
    setName("");
  };
  if (draft.trim() === "" || isKnown) return null;
  return (
    <form className={classes.keep} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label="Name for what stands in the editor"
        placeholder="Name this query"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={!canKeep}>
        Keep
      </Button>
    </form>
  );
}
