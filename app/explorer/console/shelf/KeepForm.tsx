"use client";

import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { isSameFavourite } from "@/lib/view/console/favourites";
import { useNotebook } from "../desk";
import { FavouriteFields } from "./FavouriteFields";
import { SHELF_WORDS } from "./words";
import classes from "./Shelf.module.css";

/** Keeps what stands in the editor. */
export function KeepForm() {
  const draft = useNotebook((notebook) => notebook.draft);
  const keep = useNotebook((notebook) => notebook.keepFavourite);
  const favourites = useNotebook((notebook) => notebook.favourites);
  const [name, setName] = useState("");
  const [folder, setFolder] = useState("");
  const wanted = { name: name.trim(), folder: folder.trim(), text: draft };
  const isKnown = favourites.some(({ text }) => text === draft);
  const isTaken = favourites.some((other) => isSameFavourite(other, wanted));
  const canKeep = draft.trim() !== "" && wanted.name !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canKeep) return;
    keep(wanted);
    setName("");
  };
  if (draft.trim() === "" || isKnown) return null;
  return (
    <form className={classes.keep} onSubmit={submit}>
      <FavouriteFields
        of={SHELF_WORDS.draft}
        name={name}
        folder={folder}
        onName={setName}
        onFolder={setFolder}
      />
      <Button size="xs" type="submit" variant="default" disabled={!canKeep}>
        {isTaken ? SHELF_WORDS.keepInPlace : SHELF_WORDS.keep}
      </Button>
    </form>
  );
}
