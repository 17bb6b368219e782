"use client";

import { Autocomplete, TextInput } from "@mantine/core";
import { useNotebook } from "../desk";

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
        aria-label={`Name of ${of}`}
        placeholder="Name this query"
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Autocomplete
        size="xs"
        aria-label={`Folder of ${of}`}
        placeholder="Folder, if any"
        data={[...folders]}
        value={folder}
        onChange={onFolder}
      />
    </>
  );
}
