"use client";

import { useMemo } from "react";
import { type Heap, NO_HEAPS } from "@/lib/view/layout/heaps";
import { reachOf } from "@/lib/view/scene/content";
import type { SceneOnCanvas } from "../canvas/Canvas";
import type { Reach } from "../canvas/state";
import { useContent, useScene } from "./scene";
import { useSession } from "./session";
import { useSceneKeeper } from "./useSceneKeeper";

export function useSceneOnCanvas(): SceneOnCanvas {
  const keeper = useSceneKeeper();
  const places = useScene(({ present }) => present.places);
  const pinned = useScene(({ present }) => present.pinned);
  const newcomers = useScene(({ present }) => present.newcomers);
  const reach = useReach();
  const chosen = useSession((session) => session.choice);
  const look = useSession((session) => session.look);
  const notes = useScene(({ present }) => present.notes);
  const noted = useMemo(() => new Set(notes.keys()), [notes]);
  const heaps = useHeaps();
  return useMemo(
    () => ({ keeper, places, pinned, newcomers, reach, chosen, noted, heaps, look }),
    [keeper, places, pinned, newcomers, reach, chosen, noted, heaps, look],
  );
}

export const useHeaps = (): readonly Heap[] =>
  useScene(({ present }) => present.arranged?.heaps ?? NO_HEAPS);

/** Of whom there is more to see than is here. */
function useReach(): ReadonlyMap<string, Reach> {
  const content = useContent();
  const additions = useScene(({ present }) => present.additions);
  return useMemo(() => {
    const reach = new Map<string, Reach>();
    if (!content) return reach;
    const expanded = new Set<string>(
      additions.flatMap(({ origin }) => (origin.kind === "expansion" ? [origin.actorId] : [])),
    );
    const here = reachOf(content);
    for (const { actorId, neighbourCount } of content.actors) {
      const seen = here.get(actorId) ?? 0;
      if (seen >= neighbourCount) continue;
      reach.set(actorId, { here: seen, total: neighbourCount, expanded: expanded.has(actorId) });
    }
    return reach;
  }, [content, additions]);
}
