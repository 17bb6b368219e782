"use client";

import {
  type ComponentType,
  type ReactNode,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";

type Load<Props> = () => Promise<ComponentType<Props>>;

const waiting = new Set<() => Promise<unknown>>();

interface LaterProps {
  /** Stands in its place until it is there. */
  readonly fallback?: ReactNode;
  /** Until then it is neither asked for nor drawn here. */
  readonly wanted?: boolean;
}

/**
 * A part of the page that the first picture does without. It comes when it is first drawn, or
 * after `beginLater`, whichever is sooner. Where it cannot be had, as while nothing answers, it is
 * asked for again when it is drawn anew.
 */
export function later<Props extends object>(load: Load<Props>) {
  let Part: ComponentType<Props> | undefined;
  const fetchPart = async (): Promise<void> => {
    Part = await load();
  };
  waiting.add(fetchPart);

  return function Later({ fallback, wanted = true, ...props }: Props & LaterProps) {
    const [isHere, setHere] = useState(Part !== undefined);
    useEffect(() => {
      if (wanted && !isHere) void fetchPart().then(() => setHere(true), nothing);
    }, [wanted, isHere]);
    // What is left of the props is what the part takes.
    return wanted && Part && isHere ? <Part {...(props as unknown as Props)} /> : fallback;
  };
}

const nothing = (): void => undefined;

let isQuiet = false;
const listeners = new Set<() => void>();

/** Is the first picture there, and time for what it did without? */
export function useQuiet(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isQuiet,
    () => false,
  );
}

/** To be called when the first picture is there, or somebody does something: the rest may come now. */
export function beginLater(): void {
  if (isQuiet) return;
  isQuiet = true;
  for (const listener of listeners) listener();
  fetchNext();
}

/** What is not there yet, one after the other and while nothing else is to be done. */
function fetchNext(): void {
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next);
  const fetchIt = (): void => void next().then(fetchNext, fetchNext);
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(fetchIt);
  else setTimeout(fetchIt, 200);
}
