"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useMemo, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { GraphSlice } from "@/lib/model/slice";
import { contentOf } from "@/lib/view/scene/content";
import { createScene, type Scene } from "@/lib/view/scene/scene";
import type { SceneState } from "@/lib/view/scene/state";
import { graphQuery, useGraph } from "./queries";

export type SceneStore = ReturnType<typeof createScene>;

const SceneContext = createContext<SceneStore | undefined>(undefined);

interface SceneProviderProps {
  readonly begin: SceneState;
  readonly children: ReactNode;
}

export function SceneProvider({ begin, children }: SceneProviderProps) {
  const [store] = useState(() => createScene(begin));
  return <SceneContext value={store}>{children}</SceneContext>;
}

export function useSceneStore(): SceneStore {
  const store = use(SceneContext);
  if (!store) throw new Error("scene missing: useScene needs a SceneProvider above it");
  return store;
}

export function useScene<T>(select: (scene: Scene) => T): T {
  return useStore(useSceneStore(), select);
}

/** The data graph: everything that the scene holds, hidden or not. */
export function useContent(): GraphSlice | undefined {
  const { data: network } = useGraph();
  const made = useScene(({ present }) => present.made);
  const additions = useScene(({ present }) => present.additions);
  return useMemo(() => contentOf(network, { made, additions }), [network, made, additions]);
}

/** The same for whoever acts later, and must not hold on to what was then. */
export function useContentNow(): () => GraphSlice | undefined {
  const store = useSceneStore();
  const client = useQueryClient();
  return useMemo(
    () => () => contentOf(client.getQueryData(graphQuery.queryKey), store.getState().present),
    [client, store],
  );
}
