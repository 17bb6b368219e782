"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import {
  type Anchor,
  anchorOf,
  type NoSelection,
  sameSelection,
  type Selection,
} from "@/lib/view/selection";
import { readUrl, writeUrl, type UrlReading } from "@/lib/view/url";

/**
 * The URL is the one place where the selection lies, so that Back, Forward, Reload and a
 * shared link need no code of their own. Each new selection is a step of the history.
 */
export function select(next: Selection): void {
  const { pathname, search, hash } = window.location;
  if (sameSelection(readUrl(search).selection, next) && writeUrl(next) === search) return;
  window.history.pushState(null, "", `${pathname}${writeUrl(next)}${hash}`);
}

/** What is marked on the canvas at this moment, for whoever cannot wait for the next render. */
export const selectedNow = (): Anchor | NoSelection =>
  anchorOf(readUrl(window.location.search).selection);

export function useUrlReading(): UrlReading {
  const query = useSearchParams().toString();
  return useMemo(() => readUrl(query), [query]);
}

export function useSelection(): Selection {
  return useUrlReading().selection;
}

/** The same selection, better known: no step of its own in the history. */
export function refine(next: Selection): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(null, "", `${pathname}${writeUrl(next)}${hash}`);
}
