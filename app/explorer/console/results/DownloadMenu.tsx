"use client";

import { Button, Menu } from "@mantine/core";
import { useThrottledCallback } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { ChevronDown, Download, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { downloadCypher } from "@/lib/client";
import type { DownloadFormat } from "@/lib/client/console";
import type { Run } from "@/lib/view/console/run";
import { saveFile } from "../../data/saveFile";
import { useSession } from "../../data/session";
import { BarButton } from "./BarButton";
import { RESULT_WORDS, downloadedWords, stopDownloadWords } from "./words";

/** How often the number of bytes is written anew. */
const SHOWN_MS = 200;

const FORMATS: readonly { readonly format: DownloadFormat; readonly label: string }[] = [
  { format: "csv", label: RESULT_WORDS.asCsv },
  { format: "json", label: RESULT_WORDS.asJson },
  { format: "ndjson", label: RESULT_WORDS.asNdjson },
];

/** All rows as a file. Failures stand beside the rows: see `Results`. */
export function useDownload({ text, params }: Run) {
  const say = useSession((session) => session.say);
  const leaving = useRef<AbortController>(undefined);
  const [bytes, setBytes] = useState(0);
  const showBytes = useThrottledCallback(setBytes, SHOWN_MS);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error, reset, variables } = useMutation({
    mutationFn: (format: DownloadFormat) => {
      const { signal } = (leaving.current = new AbortController());
      setBytes(0);
      return downloadCypher({ text, params, format }, { signal, onBytes: showBytes });
    },
    onSuccess: ({ file, discard }, format) => {
      saveFile(file, `result.${format}`, discard);
      say(downloadedWords(`result.${format}`, file.size));
    },
  });
  return {
    start: mutate,
    bytes,
    isPending,
    error,
    again: () => variables && mutate(variables),
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
        {stopDownloadWords(download.bytes)}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <BarButton
          icon={<Download size={14} aria-hidden />}
          label={RESULT_WORDS.download}
          rightSection={<ChevronDown size={12} aria-hidden />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{RESULT_WORDS.downloadTip}</Menu.Label>
        {FORMATS.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => download.start(format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
