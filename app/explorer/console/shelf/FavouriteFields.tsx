"use client";

import { Autocomplete, TextInput } from "@mantine/core";
import { useNotebook } from "../desk";
import { SHELF_WORDS, folderLabel, nameLabel } from "./words";

interface FavouriteFieldsProps {
  readonly name: string;
  readonly folder: string;
  /** What the two belong to, for those who do not see where they stand. */
  readonly of: string;
  readonly onName: (name: string) => void;
  readonly onFolder: (folder: string) => void;
}

/** Name and folder; folders that are there are offered. */
export function FavouriteFields({ name, folder, of, onName, onFolder }: FavouriteFieldsProps) {
  const favourites = useNotebook((notebook) => notebook.favourites);
  const folders = new Set(favourites.map((favourite) => favourite.folder).filter(Boolean));
  return (
    <>
      <TextInput
        size="xs"
        aria-label={nameLabel(of)}
        placeholder={SHELF_WORDS.nameIt}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Autocomplete
        size="xs"
        aria-label={folderLabel(of)}
        placeholder={SHELF_WORDS.folder}
        data={[...folders]}
        value={folder}
        onChange={onFolder}
      />
    </>
  );
}
