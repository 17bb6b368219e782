"use client";

import { useEffect, useMemo, useRef } from "react";
import {
  activeFilters,
  type FilterId,
  lifted,
  NO_FILTER,
  type SceneFilter,
} from "@/lib/view/filter/filter";
import { OF_STATEMENTS } from "@/lib/view/filter/kinds";
import { filteredWords, filterWords } from "@/lib/view/filter/words";
import { filterBy } from "@/lib/view/scene/steps";
import { useSceneStore } from "./scene";
import { type SessionStore, useSessionStore } from "./session";
import { type FilterView, useFilterView } from "./shown";
import { COMMAND_WORDS, liftStep } from "./words";

export interface FilterCommands {
  /** One step: said in words as it is done. */
  set(label: string, filter: SceneFilter): void;
  lift(id: FilterId): void;
  /** Lifts all filters that judge statements. */
  liftStatements(): void;
  clear(): void;
}

export function useFilterCommands(): FilterCommands {
  const scene = useSceneStore();
  const session = useSessionStore();
  const view = useFilterView();
  return useMemo(() => {
    const set = (label: string, filter: SceneFilter): void => {
      scene.getState().act(label, filterBy(filter));
      void tellOf(view, filter, session);
    };
    const liftAll = (ids: readonly FilterId[]): void =>
      set(COMMAND_WORDS.liftFiltersStep, ids.reduce(lifted, view.filter));
    return {
      set,
      lift: (id) =>
        set(liftStep(filterWords(view.filter, id, view.names)), lifted(view.filter, id)),
      liftStatements: () =>
        liftAll(activeFilters(view.filter).filter((id) => OF_STATEMENTS.has(id))),
      clear: () => set(COMMAND_WORDS.clearFiltersStep, NO_FILTER),
    };
  }, [scene, session, view]);
}

/** What a filter left, as soon as that is known. */
async function tellOf(
  { names, base, preview }: FilterView,
  filter: SceneFilter,
  session: SessionStore,
): Promise<void> {
  const after = await preview(filter);
  if (base && after) session.getState().tell(filteredWords(filter, names, base, after));
}

export interface MovingFilter {
  /** The first change is a step; those that follow belong to it. */
  move(label: string, filter: SceneFilter): void;
  /** Says what came of it so far. */
  tell(filter: SceneFilter): void;
  /** Says what came of it; the next change is a step of its own again. */
  rest(filter: SceneFilter): void;
}

/** For what changes with every movement of a hand: a brush, a text that is typed. */
export function useMovingFilter(): MovingFilter {
  const scene = useSceneStore();
  const session = useSessionStore();
  const view = useFilterView();
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const step = useRef<object>(undefined);
  return useMemo(() => {
    const tell = (filter: SceneFilter): void => void tellOf(latest.current, filter, session);
    return {
      tell,
      move(label, filter) {
        const { act, amend, past } = scene.getState();
        // What was told of the step before is no longer so.
        if (session.getState().told !== "") session.getState().tell("");
        // Whatever else was done or undone since ends it.
        if (step.current !== undefined && past.at(-1) === step.current) amend(filterBy(filter));
        else {
          act(label, filterBy(filter));
          step.current = scene.getState().past.at(-1);
        }
      },
      rest(filter) {
        if (step.current === undefined) return;
        step.current = undefined;
        tell(filter);
      },
    };
  }, [scene, session]);
}
