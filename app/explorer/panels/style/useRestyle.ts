"use client";

import { useCallback } from "react";
import { lookAs } from "@/lib/view/scene/steps";
import type { SceneStyle } from "@/lib/view/style/schema";
import { useSceneStore } from "../../data/scene";
import { useSessionStore } from "../../data/session";
import { styledWords } from "./words";

/** Another look as one step, which is said as it is done. */
export function useRestyle(): (label: string, style: SceneStyle) => void {
  const scene = useSceneStore();
  const session = useSessionStore();
  return useCallback(
    (label, style) => {
      scene.getState().act(label, lookAs(style));
      session.getState().tell(styledWords(label));
    },
    [scene, session],
  );
}
