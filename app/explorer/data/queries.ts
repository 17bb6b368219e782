"use client";

import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";
import { useMemo } from "react";
import {
  fetchActor,
  fetchArticle,
  fetchArticles,
  fetchGraph,
  fetchHealth,
  fetchStatement,
  fetchStatements,
  findPaths,
  search,
  statementsById,
} from "@/lib/client";
import { together } from "@/lib/client/together";
import type { ArticleDetail, StatementFilter } from "@/lib/model/answers";
import type { ActorId, ArticleId, StatementId } from "@/lib/model/ids";
import { STATEMENTS_BY_ID } from "@/lib/model/limits";
import type { Statement } from "@/lib/model/statement";
import { type PathWish, requestOf } from "@/lib/view/paths";

export const PAGE_SIZE = 25;

export const graphQuery = queryOptions({
  queryKey: ["graph"],
  queryFn: ({ signal }) => fetchGraph(signal),
});

export const useGraph = () => useQuery(graphQuery);

export const useActor = (actorId: ActorId) =>
  useQuery({
    queryKey: ["actor", actorId],
    queryFn: ({ signal }) => fetchActor(actorId, signal),
  });

/** Rows that come into sight ask for themselves; ten requests a second are enough for them. */
const loadStatement = together<StatementId, Statement>({
  one: fetchStatement,
  some: async (ids, signal) => (await statementsById(ids, signal)).items,
  idOf: ({ statementId }) => statementId,
  most: STATEMENTS_BY_ID,
  pace: 100,
});

export const statementQuery = (statementId: StatementId) =>
  queryOptions({
    queryKey: ["statement", statementId],
    queryFn: ({ signal }) => loadStatement(statementId, signal),
  });

export const useStatement = (statementId: StatementId) => useQuery(statementQuery(statementId));

export const useArticles = () =>
  useQuery({ queryKey: ["articles"], queryFn: ({ signal }) => fetchArticles({}, signal) });

/** @param initial what the server sent with the page */
export const useArticle = (articleId: ArticleId, initial?: ArticleDetail) =>
  useQuery({
    queryKey: ["article", articleId],
    queryFn: ({ signal }) => fetchArticle(articleId, signal),
    ...(initial && { initialData: initial }),
  });

/** Earlier hits stay until the new ones are there, so that the list does not flicker while typing. */
export const useSearch = (text: string) =>
  useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => search(text, signal),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });

export function usePaths(wish: PathWish) {
  const request = requestOf(wish);
  return useQuery({
    queryKey: ["paths", request],
    queryFn: ({ signal }) => {
      if (!request) throw new Error("paths are asked for between two actors");
      return findPaths(request, signal);
    },
    enabled: request !== undefined,
  });
}

export interface StatementList {
  readonly items: readonly Statement[];
  readonly total: number;
  readonly query: UseInfiniteQueryResult;
}

/** Statements page by page, with all pages so far in one list. */
export function useStatements(filter: StatementFilter, limit = PAGE_SIZE): StatementList {
  const query = useInfiniteQuery({
    queryKey: ["statements", filter, limit],
    queryFn: ({ pageParam, signal }) =>
      fetchStatements({ ...filter, limit, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { items, total: pages?.at(-1)?.total ?? 0, query };
}

const CALM_MS = 5_000;
const AWAY_MS = 2_000;

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => fetchHealth(signal),
});

/** Asked often while nothing answers, so that the page recovers by itself; else now and then. */
export const useHealth = () =>
  useQuery({
    ...healthQuery,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.status === "error" ? AWAY_MS : CALM_MS),
  });
