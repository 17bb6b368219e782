"use client";

import { readLocalStorageValue, useDebouncedCallback, useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { EditorView } from "@codemirror/view";
import { createContext, use, useEffect, useState, type ReactNode } from "react";
import { type StoreApi, useStore } from "zustand";
import { fetchSchema, runCypher } from "@/lib/client";
import { toDisplay } from "@/lib/model/errors";
import { createNotebook, keptOf, type Notebook } from "@/lib/view/console/notebook";
import { readParameters } from "@/lib/view/console/parameters";
import { needReadable } from "./needReadable";
import type { RunError } from "@/lib/view/console/run";
import { createRuns, type Runs } from "@/lib/view/console/runs";
import { useSession } from "../data/session";
import { ranSentence } from "./words";

/** What the parts of the console share. */
interface Desk {
  readonly notebook: StoreApi<Notebook>;
  readonly runs: StoreApi<Runs>;
  readonly editor: EditorSeat;
}

/** Where the editor is found while it stands. */
interface EditorSeat {
  /** @returns takes it away again */
  readonly take: (editor: EditorView) => () => void;
  readonly view: () => EditorView | undefined;
}

const DeskContext = createContext<Desk | undefined>(undefined);

const STORAGE_KEY = "whosays-console";
const KEEP_MS = 300;

export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const say = useSession((session) => session.say);
  const [desk] = useState(() => createDesk(say));
  // Leaving the console's room ends what runs, on the server too.
  useEffect(() => {
    const stop = () => desk.runs.getState().stop();
    // A browser may keep a page that was left, and its connections with it.
    window.addEventListener("pagehide", stop);
    return () => {
      window.removeEventListener("pagehide", stop);
      stop();
    };
  }, [desk]);
  return (
    <DeskContext value={desk}>
      <NotebookKeeper notebook={desk.notebook} />
      {children}
    </DeskContext>
  );
}

function createDesk(say: (text: string) => void): Desk {
  const notebook = createNotebook(readLocalStorageValue<unknown>({ key: STORAGE_KEY }));
  const runs = createRuns({
    ask({ text, mode, params }, signal) {
      needReadable(text, notebook.getState().parameters);
      return runCypher({ text, mode, params }, signal);
    },
    params: () => readParameters(notebook.getState().parameters),
    describe,
    now: () => performance.now(),
    onDone(run) {
      say(ranSentence(run));
      const { text, status, rowCount: rows, ms } = run;
      if (status === "done" || status === "failed" || status === "stopped") {
        notebook.getState().remember({ text, at: Date.now(), status, rows, ms });
      }
    },
  });
  return { notebook, runs, editor: createSeat() };
}

function createSeat(): EditorSeat {
  let now: EditorView | undefined;
  return {
    take(editor) {
      now = editor;
      return () => {
        if (now === editor) now = undefined;
      };
    },
    view: () => now,
  };
}

function describe(thrown: unknown): RunError {
  const { code, title, detail: message, remedy } = toDisplay(thrown);
  return { code, title, message, ...(remedy && { remedy }) };
}

/** Writes the notebook down when writing pauses; a forbidden storage costs only the memory of it. */
function NotebookKeeper({ notebook }: Pick<Desk, "notebook">) {
  const [, keep] = useLocalStorage<unknown>({ key: STORAGE_KEY, sync: false });
  const keepSoon = useDebouncedCallback(() => keep(keptOf(notebook.getState())), {
    delay: KEEP_MS,
    flushOnUnmount: true,
  });
  useEffect(() => notebook.subscribe(() => keepSoon()), [notebook, keepSoon]);
  // A page that is loaded anew is not unmounted, and what was written last would be lost.
  useEffect(() => {
    const keepNow = () => keepSoon.flush();
    window.addEventListener("pagehide", keepNow);
    return () => window.removeEventListener("pagehide", keepNow);
  }, [keepSoon]);
  return null;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("console missing: useDesk needs a DeskProvider above it");
  return desk;
}

export function useNotebook<T>(select: (notebook: Notebook) => T): T {
  return useStore(useDesk().notebook, select);
}

export function useRuns<T>(select: (runs: Runs) => T): T {
  return useStore(useDesk().runs, select);
}

export const useSchema = () =>
  useQuery({ queryKey: ["schema"], queryFn: ({ signal }) => fetchSchema(signal) });
