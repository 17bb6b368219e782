"use client";

import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Download, Upload } from "lucide-react";
import { useRef } from "react";
import { toDisplay } from "@/lib/model/errors";
import {
  FAVOURITES_FILE,
  FavouritesFileError,
  favouritesText,
  MOST_FILE_BYTES,
  readFavourites,
} from "@/lib/view/console/favourites";
import failure from "@/app/ui/Failure.module.css";
import { saveFile } from "../../data/saveFile";
import { useNotebook } from "../desk";
import { SHELF_WORDS, tooLargeWords } from "./words";
import classes from "./Shelf.module.css";

/** Favourites leave this browser, and come into it, as a file. */
export function FavouriteFile() {
  const favourites = useNotebook((notebook) => notebook.favourites);
  const takeIn = useNotebook((notebook) => notebook.takeInFavourites);
  const resetFile = useRef<() => void>(null);
  const { mutate, data, error } = useMutation({
    mutationFn: async (file: File) => takeIn(readFavourites(file.name, await textOf(file))),
    // Else the same file, corrected, could not be chosen again.
    onSettled: () => resetFile.current?.(),
  });
  const fault = error && toDisplay(error);
  return (
    <>
      <div className={classes.file}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          disabled={favourites.length === 0}
          onClick={() =>
            saveFile(
              new Blob([favouritesText(favourites)], { type: "application/json" }),
              FAVOURITES_FILE,
            )
          }
        >
          {SHELF_WORDS.export}
        </Button>
        <FileButton
          resetRef={resetFile}
          accept="application/json,.json"
          onChange={(file) => file && mutate(file)}
        >
          {(props) => (
            <Button
              {...props}
              size="compact-xs"
              variant="default"
              leftSection={<Upload size={14} aria-hidden />}
            >
              {SHELF_WORDS.import}
            </Button>
          )}
        </FileButton>
      </div>
      {fault ? (
        <div className={failure.root} role="alert">
          <p className={failure.title}>{fault.title}</p>
          <p className={failure.text}>{fault.detail}</p>
          <p className={failure.text}>{fault.remedy}</p>
        </div>
      ) : (
        <p className={classes.empty} role="status">
          {data}
        </p>
      )}
    </>
  );
}

function textOf(file: File): Promise<string> {
  if (file.size <= MOST_FILE_BYTES) return file.text();
  const message = tooLargeWords(MOST_FILE_BYTES);
  throw new FavouritesFileError(file.name, [{ path: "", message }]);
}
