"use client";

import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ChevronDown, Download, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { downloadCypher } from "@/lib/client";
import type { DownloadFormat } from "@/lib/client/console";
import { readParameters } from "@/lib/view/console/parameters";
import type { Run } from "@/lib/view/console/run";
import { useSession } from "../../data/session";
import { useDesk } from "../desk";

const FORMATS: readonly { readonly format: DownloadFormat; readonly label: string }[] = [
  { format: "csv", label: "CSV, for spreadsheets (formulas made harmless)" },
  { format: "json", label: "JSON, one list" },
  { format: "ndjson", label: "NDJSON, one row a line" },
];

/** All rows as a file. Failures stand beside the rows: see `Results`. */
export function useDownload(run: Run) {
  const { notebook } = useDesk();
  const say = useSession((session) => session.say);
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (format: DownloadFormat) => {
      const { signal } = (leaving.current = new AbortController());
      const params = readParameters(notebook.getState().parameters);
      return downloadCypher({ text: run.text, params, format }, signal);
    },
    onSuccess: (file, format) => {
      save(file, `result.${format}`);
      say(`Downloaded result.${format}.`);
    },
  });
  return {
    start: mutate,
    isPending,
    error,
    cancel: () => {
      leaving.current?.abort();
      // Giving up is no fault: nothing is said of it.
      reset();
    },
  };
}

type DownloadState = ReturnType<typeof useDownload>;

export function DownloadMenu({ download }: { readonly download: DownloadState }) {
  if (download.isPending) {
    return (
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<X size={14} aria-hidden />}
        onClick={download.cancel}
      >
        Stop the download
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Download size={14} aria-hidden />}
          rightSection={<ChevronDown size={12} aria-hidden />}
        >
          Download
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Runs the query again, for all of its rows</Menu.Label>
        {FORMATS.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => download.start(format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
