"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  actorsById,
  fetchHealth,
  fetchStoryTemplate,
  megabytes,
  statementColumns,
  statementsById,
  statementsWithoutRecipient,
} from "@/lib/client";
import type { GraphSlice } from "@/lib/model/slice";
import { collectStory } from "@/lib/story/collect";
import { storyFileName, storyPage } from "@/lib/story/page";
import { activeFilters, isNoFilter } from "@/lib/view/filter/filter";
import { filterWords } from "@/lib/view/filter/words";
import { counted } from "@/lib/view/words";
import { saveFile } from "../../data/saveFile";
import { useSceneStore } from "../../data/scene";
import { useSession } from "../../data/session";
import { useFilterView } from "../../data/shown";

export interface Making {
  readonly title: string;
  readonly withNotes: boolean;
}

/** Collects a story of what is shown, and hands it to the reader as a file. */
export function useMakeStory(slice: GraphSlice, onDone: () => void) {
  const { filter, filtered, names } = useFilterView();
  const scene = useSceneStore();
  const tell = useSession((session) => session.tell);
  const leaving = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState(0);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error, reset } = useMutation({
    async mutationFn({ title, withNotes }: Making) {
      const { signal } = (leaving.current = new AbortController());
      setProgress(0);
      const isFiltered = !isNoFilter(filter);
      const state = scene.getState().present;
      const { hidden } = state;
      const [template, story] = await Promise.all([
        fetchStoryTemplate(signal),
        collectStory(
          {
            fetchHealth,
            statementColumns,
            statementsWithoutRecipient,
            statementsById,
            actorsById,
          },
          {
            title,
            madeOn: new Date().toISOString(),
            without: [
              ...(hidden.size > 0 ? [hiddenWords(hidden.size)] : []),
              ...activeFilters(filter).map(
                (id) => `It was filtered: ${filterWords(filter, id, names)}.`,
              ),
              ...(isFiltered ? [LINES_ONLY] : []),
            ],
            slice,
            withoutRecipient: !isFiltered,
            statementsOf: (edgeId) => filtered?.statementsOf(edgeId),
            state,
            withNotes,
          },
          { signal, onProgress: (done, all) => setProgress(done / Math.max(1, all)) },
        ),
      ]);
      return new Blob([storyPage(template, story)], { type: "text/html" });
    },
    onSuccess(file, { title }) {
      const name = storyFileName(title);
      saveFile(file, name);
      tell(`Saved the story as ${name}, ${megabytes(file.size)}.`);
      onDone();
    },
  });
  return {
    make: mutate,
    isPending,
    error,
    progress,
    stop() {
      leaving.current?.abort();
      // Giving up is no fault: nothing is said of it.
      reset();
    },
  };
}

const LINES_ONLY =
  "Statements that name no recipient are not in it, as a filter judges what stands behind lines.";

const hiddenWords = (n: number): string =>
  `${counted(n, "thing")} that ${n === 1 ? "was" : "were"} hidden by hand ${n === 1 ? "is" : "are"} not in it.`;
