"use client";

import { createContext, use, useMemo, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { createScene, type Scene } from "@/lib/view/scene/scene";
import type { GraphQuery } from "../room";
import { useGraph } from "./queries";

type SceneStore = ReturnType<typeof createScene>;

const SceneContext = createContext<SceneStore | undefined>(undefined);

export function SceneProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createScene);
  return <SceneContext value={store}>{children}</SceneContext>;
}

export function useScene<T>(select: (scene: Scene) => T): T {
  const store = use(SceneContext);
  if (!store) throw new Error("scene missing: useScene needs a SceneProvider above it");
  return useStore(store, select);
}

/** What is on the canvas: the reader's own scene, else the network. */
export function useShown(): GraphQuery {
  const { data, error, isError, refetch } = useGraph();
  const made = useScene((scene) => scene.made);
  return useMemo(
    () => ({ data: made ?? data, error, isError, refetch }),
    [made, data, error, isError, refetch],
  );
}
