"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, use, useMemo, type ReactNode } from "react";
import { fetchActorFacts } from "@/lib/client";
import type { GraphSlice } from "@/lib/model/slice";
import { NO_FILTER } from "@/lib/view/filter/filter";
import type { Dressed } from "@/lib/view/style/dress";
import type * as StyleEngine from "@/lib/view/style/engine";
import type { StyleGround } from "@/lib/view/style/ground";
import type { SceneStyle } from "@/lib/view/style/schema";
import { isPlain, needsFacts, needsStatements } from "@/lib/view/style/style";
import { useContent, useScene } from "./scene";
import { serialOf } from "./serial";
import { useSession } from "./session";
import { useFilterView, useShown } from "./shown";

/** How the scene looks, and all that a panel needs to tell of it. */
export interface StyleView {
  readonly style: SceneStyle;
  /** What a style looks at, as far as it is there. */
  readonly ground: StyleGround | undefined;
  /** Absent where the plain look is drawn: none is set, or what it needs is on its way. */
  readonly dressed: Dressed | undefined;
  /** What the database was asked for did not come. */
  readonly error: Error | null;
  readonly retry: () => void;
}

const StyleContext = createContext<StyleView | undefined>(undefined);

/** Dresses the scene once for all that look at it. */
export function StyleProvider({ children }: { readonly children: ReactNode }) {
  return <StyleContext value={useStyling()}>{children}</StyleContext>;
}

export function useStyleView(): StyleView {
  const view = use(StyleContext);
  if (!view) throw new Error("style missing: useStyleView needs a StyleProvider above it");
  return view;
}

function useStyling(): StyleView {
  const style = useScene(({ present }) => present.style);
  const content = useContent();
  const { data: shown } = useShown();
  const isLooking = useSession(({ leftTab }) => leftTab === "style");
  const plain = isPlain(style);
  const engine = useEngine(isLooking || !plain);
  const { data: facts, error, refetch } = useFacts(content, isLooking || needsFacts(style));
  const speakersOf = useSpeakers(engine, !plain && needsStatements(style));
  const isThere = facts !== undefined || error !== null || !needsFacts(style);
  const ground = useMemo(
    () => content && shown && { content, shown, facts, speakersOf },
    [content, shown, facts, speakersOf],
  );
  const dressed = useMemo(
    () => (plain || !engine || !ground || !isThere ? undefined : engine.dress(style, ground)),
    [plain, engine, ground, isThere, style],
  );
  return useMemo(
    () => ({ style, ground, dressed, error, retry: () => void refetch() }),
    [style, ground, dressed, error, refetch],
  );
}

function useEngine(enabled: boolean): typeof StyleEngine | undefined {
  const { data } = useQuery({
    queryKey: ["style engine"],
    queryFn: () => import("@/lib/view/style/engine"),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return data;
}

/** More are not sent at once: of the others it is not known, which the panel says. */
export const MOST_FACTS = 10_000;

function useFacts(content: GraphSlice | undefined, enabled: boolean) {
  return useQuery({
    // The ids of its actors would be long.
    queryKey: ["facts of actors", content ? serialOf(content) : 0],
    queryFn: async ({ signal }) => {
      const actorIds = content?.actors.slice(0, MOST_FACTS).map(({ actorId }) => actorId) ?? [];
      const { items } = await fetchActorFacts(actorIds, signal);
      return new Map(items.map((each) => [each.actorId, each]));
    },
    enabled: enabled && content !== undefined,
    placeholderData: (before) => before,
    structuralSharing: false,
  });
}

/** Who speaks is told by the statements, of which a filter may have taken some away. */
function useSpeakers(engine: typeof StyleEngine | undefined, enabled: boolean) {
  const { base, filtered, columns, engine: filters } = useFilterView();
  return useMemo(() => {
    if (!enabled || !engine || !filters || !base || !columns) return undefined;
    const { rowsOf } = filtered ?? filters.filtering(base, columns)(NO_FILTER);
    return engine.speakersBy(columns, rowsOf);
  }, [enabled, engine, filters, base, columns, filtered]);
}
