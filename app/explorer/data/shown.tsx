"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, use, useMemo, type ReactNode } from "react";
import { statementColumns } from "@/lib/client";
import type { ActorId, ArticleId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import type { IndexedColumns } from "@/lib/view/filter/columns";
import type * as FilterEngine from "@/lib/view/filter/engine";
import { isNoFilter, type SceneFilter } from "@/lib/view/filter/filter";
import type { Filtered } from "@/lib/view/filter/pass";
import type { Names } from "@/lib/view/filter/words";
import { withoutHidden } from "@/lib/view/scene/content";
import { needsStatements } from "@/lib/view/style/style";
import type { GraphQuery } from "../room";
import { useGraph } from "./queries";
import { useContent, useScene } from "./scene";
import { serialOf } from "./serial";
import { useSession } from "./session";

/** The filtered graph, and all that a panel needs to tell of it. */
export interface FilterView {
  readonly filter: SceneFilter;
  /** What is filtered: the scene without what is hidden. */
  readonly base: GraphSlice | undefined;
  /** Absent where nothing is filtered, or what filters is on its way. */
  readonly filtered: Filtered | undefined;
  readonly engine: typeof FilterEngine | undefined;
  readonly columns: IndexedColumns | undefined;
  /** The statements did not come. */
  readonly error: Error | null;
  readonly retry: () => void;
  readonly names: Names;
  /** What another filter would leave; what filters is loaded for it where it is not there. */
  readonly preview: (filter: SceneFilter) => Promise<GraphSlice | undefined>;
}

const FilterContext = createContext<FilterView | undefined>(undefined);

/** Filters the scene once for all that look at it. */
export function ShownProvider({ children }: { readonly children: ReactNode }) {
  return <FilterContext value={useFiltering()}>{children}</FilterContext>;
}

export function useFilterView(): FilterView {
  const view = use(FilterContext);
  if (!view) throw new Error("filter missing: useFilterView needs a ShownProvider above it");
  return view;
}

/** What is on the canvas and in the list. */
export function useShown(): GraphQuery {
  const { error, isError, refetch } = useGraph();
  const { base, filtered } = useFilterView();
  // Half of what is to be seen would only move away again.
  const isArriving = useSession(({ arriving }) => arriving);
  const data = isArriving ? undefined : (filtered?.slice ?? base);
  return useMemo(() => ({ data, error, isError, refetch }), [data, error, isError, refetch]);
}

function useFiltering(): FilterView {
  const content = useContent();
  const hidden = useScene(({ present }) => present.hidden);
  const filter = useScene(({ present }) => present.filter);
  const isLooking = useSession(
    ({ leftTab, timeline, listTab, printing, exportOpen }) =>
      leftTab === "filters" ||
      timeline ||
      listTab === "statements" ||
      printing !== "no" ||
      exportOpen,
  );
  const base = useMemo(() => content && withoutHidden(content, hidden), [content, hidden]);
  const isStyled = useScene(({ present }) => needsStatements(present.style));
  const isWanted = isLooking || isStyled || !isNoFilter(filter);
  const engine = useEngine(isWanted);
  const { data: columns, error, refetch } = useColumns(content, engine, isWanted);
  const names = useNames(content, columns);
  const run = useMemo(
    () => (base && engine ? engine.filtering(base, columns) : undefined),
    [base, engine, columns],
  );
  const filtered = useMemo(() => (isNoFilter(filter) ? undefined : run?.(filter)), [run, filter]);
  return useMemo(
    () => ({
      filter,
      base,
      filtered,
      engine,
      columns,
      error,
      retry: () => void refetch(),
      names,
      async preview(wanted) {
        if (!base || isNoFilter(wanted)) return base;
        const left = run ?? (await loadEngine()).filtering(base, columns);
        return left(wanted).slice;
      },
    }),
    [filter, base, filtered, engine, columns, error, refetch, names, run],
  );
}

const loadEngine = (): Promise<typeof FilterEngine> => import("@/lib/view/filter/engine");

function useEngine(enabled: boolean): typeof FilterEngine | undefined {
  const { data } = useQuery({
    queryKey: ["filter engine"],
    queryFn: loadEngine,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return data;
}

/** More are not sent at once: of the lines between the others all statements are kept. */
const MOST_ACTORS = 10_000;

/** Those of the scene before stay until the new ones are there: most of its lines are the same. */
function useColumns(
  content: GraphSlice | undefined,
  engine: typeof FilterEngine | undefined,
  enabled: boolean,
) {
  return useQuery({
    // The ids of its actors would be long.
    queryKey: ["statement columns", content ? serialOf(content) : 0],
    queryFn: async ({ signal }) => {
      const actorIds = content?.actors.slice(0, MOST_ACTORS).map(({ actorId }) => actorId) ?? [];
      const columns = await statementColumns(actorIds, signal);
      return engine?.indexColumns(columns);
    },
    enabled: enabled && content !== undefined && engine !== undefined,
    placeholderData: (before) => before,
    structuralSharing: false,
  });
}

function useNames(content: GraphSlice | undefined, columns: IndexedColumns | undefined): Names {
  return useMemo(() => {
    const actors = new Map<ActorId, string>();
    const articles = new Map<ArticleId, string>();
    for (const { actorId, name } of columns?.source.speakers ?? []) actors.set(actorId, name);
    for (const { actorId, name } of content?.actors ?? []) actors.set(actorId, name);
    for (const { articleId, title } of columns?.source.articles ?? []) {
      articles.set(articleId, title);
    }
    return {
      actor: (actorId) => actors.get(actorId) ?? actorId,
      article: (articleId) => articles.get(articleId) ?? articleId,
    };
  }, [content, columns]);
}
