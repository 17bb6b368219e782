"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  actorsById,
  fetchHealth,
  fetchStoryTemplate,
  statementColumns,
  statementsById,
  statementsWithoutRecipient,
} from "@/lib/client";
import type { GraphSlice } from "@/lib/model/slice";
import { collectStory } from "@/lib/story/collect";
import { storyFileName, storyPage } from "@/lib/story/page";
import { activeFilters, isNoFilter } from "@/lib/view/filter/filter";
import { filterWords } from "@/lib/view/filter/words";
import { saveFile } from "../../data/saveFile";
import { useSceneStore } from "../../data/scene";
import { useSession } from "../../data/session";
import { useFilterView } from "../../data/shown";
import { STORY_WORDS, filterWasWords, hiddenWords, savedWords } from "./words";

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
              ...activeFilters(filter).map((id) => filterWasWords(filterWords(filter, id, names))),
              ...(isFiltered ? [STORY_WORDS.linesOnly] : []),
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
      tell(savedWords(name, file.size));
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
