"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

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
 * before that by `fetchLater`. Where it cannot be had, as while nothing answers, it is asked for
 * again when it is drawn anew.
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

/** Fetches what is not there yet, one after the other and while nothing else is to be done. */
export function fetchLater(): void {
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next);
  const fetchNext = (): void => void next().then(fetchLater, fetchLater);
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(fetchNext);
  else setTimeout(fetchNext, 200);
}
