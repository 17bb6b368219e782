"use client";

import { useThrottledCallback } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { downloadExport } from "@/lib/client";
import type { PictureFormatId } from "@/lib/export/pictures";
import type { FormatAbout } from "@/lib/export/format";
import type { ExportFormatId, ExportOptions } from "@/lib/model/exports";
import { saveFile } from "../../data/saveFile";
import { useSession } from "../../data/session";
import type { ShownExport } from "./useToExport";
import { exportedWords } from "./words";

/** How often the number of bytes is written anew. */
const SHOWN_MS = 200;

export type AnyFormat = FormatAbout & { readonly id: ExportFormatId | PictureFormatId };

export interface ExportWish {
  readonly format: AnyFormat;
  readonly options: ExportOptions;
  readonly what: "shown" | "whole";
}

/** Writes a file and hands it over; what it fails with stands in the dialog. */
export function useExport(shown: ShownExport | undefined) {
  const say = useSession((session) => session.say);
  const leaving = useRef<AbortController>(undefined);
  const [bytes, setBytes] = useState(0);
  const showBytes = useThrottledCallback(setBytes, SHOWN_MS);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error, reset, variables, isSuccess, data } = useMutation({
    mutationFn: async ({ format, options, what }: ExportWish) => {
      const { signal } = (leaving.current = new AbortController());
      setBytes(0);
      const name = `whosays-${what === "whole" ? "all" : "shown"}-${stemOf(format.id)}.${format.extension}`;
      if (format.id === "svg" || format.id === "png") {
        if (!shown) throw new Error("pictures are of what is shown");
        const { writePicture } = await import("./writePicture");
        const file = await writePicture(format.id, options, shown.picture());
        saveFile(file, name);
        return { name, size: file.size };
      }
      const selection = what === "whole" ? ({ what: "whole" } as const) : shown?.part();
      if (!selection) throw new Error("what is shown is known before it is exported");
      const request = { format: format.id, options, selection };
      const { file, discard } = await downloadExport(request, { signal, onBytes: showBytes });
      saveFile(file, name, discard);
      return { name, size: file.size };
    },
    onSuccess: ({ name, size }) => say(exportedWords(name, size)),
  });
  return {
    start: mutate,
    bytes,
    isPending,
    error,
    done: isSuccess ? data : undefined,
    again: () => variables && mutate(variables),
    forget: reset,
    stop: () => {
      leaving.current?.abort();
      // Giving up is no fault: nothing is said of it.
      reset();
    },
  };
}

/** Two of them end in `.csv`. */
const stemOf = (id: string): string => id.replace(/-csv$/, "").replace(/^(svg|png)$/, "picture");
