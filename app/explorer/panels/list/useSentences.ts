"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { fetchSummaries } from "@/lib/client";
import { SUMMARIES_AT_ONCE } from "@/lib/model/limits";
import type { IndexedColumns } from "@/lib/view/filter/columns";
import type { Names } from "@/lib/view/filter/words";
import { idsOfPart, rowsWith, type SentencePart, sentencesOfPart } from "@/lib/view/list/sentences";
import { serialOf } from "../../data/serial";

export interface Sentences {
  readonly find: (rows: readonly number[], text: string) => readonly number[];
  /** How many rows can be looked through by now. */
  readonly searched: number;
  readonly isWhole: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const NONE: readonly SentencePart[] = [];

/**
 * The sentences of all statements of a scene, for whoever looks for one: they come part by part
 * once they are wanted, and what has come can be looked through.
 */
export function useSentences(columns: IndexedColumns, names: Names, isWanted: boolean): Sentences {
  const { source, size } = columns;
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["sentences", serialOf(columns)],
    queryFn: async ({ pageParam, signal }) =>
      sentencesOfPart(
        source,
        pageParam,
        SUMMARIES_AT_ONCE,
        await fetchSummaries(idsOfPart(source, pageParam, SUMMARIES_AT_ONCE), signal),
        names.actor,
      ),
    initialPageParam: 0,
    getNextPageParam: (_, pages) =>
      pages.length * SUMMARIES_AT_ONCE < size ? pages.length : undefined,
    enabled: isWanted && size > 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [isWanted, hasNextPage, isFetching, error, fetchNextPage]);
  const parts = data?.pages ?? NONE;
  return {
    find: useCallback((rows, text) => rowsWith(parts, SUMMARIES_AT_ONCE, rows, text), [parts]),
    searched: Math.min(size, parts.length * SUMMARIES_AT_ONCE),
    isWhole: parts.length * SUMMARIES_AT_ONCE >= size,
    error,
    retry: () => void fetchNextPage(),
  };
}
