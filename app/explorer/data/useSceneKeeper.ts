"use client";

import { useMemo } from "react";
import { moveTo, place, togglePins } from "@/lib/view/scene/steps";
import type { Keeper } from "../canvas/keeper";
import { useContentNow, useSceneStore } from "./scene";
import { useSessionStore } from "./session";

/** The scene keeps what happens to its actors on the canvas; what a reader did is a step. */
export function useSceneKeeper(): Keeper {
  const scene = useSceneStore();
  const session = useSessionStore();
  const contentNow = useContentNow();
  return useMemo(() => {
    const nameOf = (key: string): string =>
      contentNow()?.actors.find(({ actorId }) => actorId === key)?.name ?? key;
    return {
      placeOf: (key) => scene.getState().present.places.get(key),
      laid(places, asked) {
        const { act, amend } = scene.getState();
        if (!asked) return amend(place(places));
        act(asked.step, place(places));
        if (asked.heaps.length > 0) session.getState().addHeaps(asked.heaps);
      },
      moved: (key, point) => scene.getState().act(`move ${nameOf(key)}`, moveTo(key, point)),
      togglePins(keys) {
        const { act, present } = scene.getState();
        const areAll = keys.every((key) => present.pinned.has(key));
        const [only] = keys.length === 1 ? keys : [];
        const whom = only === undefined ? `${keys.length} actors` : nameOf(only);
        act(areAll ? `let go of ${whom}` : `pin ${whom}`, togglePins(keys));
      },
    };
  }, [scene, session, contentNow]);
}
