"use client";

import { useMemo } from "react";
import { laidOut, moveTo, togglePins } from "@/lib/view/scene/steps";
import type { Keeper } from "../canvas/keeper";
import { useContentNow, useSceneStore } from "./scene";
import { moveStep, pinStep, severalWords } from "./words";

/** The scene keeps what happens to its actors on the canvas; what a reader did is a step. */
export function useSceneKeeper(): Keeper {
  const scene = useSceneStore();
  const contentNow = useContentNow();
  return useMemo(() => {
    const nameOf = (key: string): string =>
      contentNow()?.actors.find(({ actorId }) => actorId === key)?.name ?? key;
    return {
      placeOf: (key) => scene.getState().present.places.get(key),
      laid(places, newcomers, asked) {
        const { act, amend } = scene.getState();
        const step = laidOut(places, newcomers, asked?.made);
        if (asked) act(asked.step, step);
        else amend(step);
      },
      began: (step, stop) => scene.getState().begin(step, stop),
      moved: (key, point) => scene.getState().act(moveStep(nameOf(key)), moveTo(key, point)),
      togglePins(keys) {
        const { act, present } = scene.getState();
        const areAll = keys.every((key) => present.pinned.has(key));
        const [only] = keys.length === 1 ? keys : [];
        const whom = only === undefined ? severalWords(keys.length, "actor") : nameOf(only);
        act(pinStep(whom, areAll), togglePins(keys));
      },
    };
  }, [scene, contentNow]);
}
