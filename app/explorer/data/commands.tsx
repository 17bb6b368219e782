"use client";

import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { type Commands, createCommands } from "./createCommands";
import { useContentNow, useSceneStore } from "./scene";
import { useSessionStore } from "./session";
import { useShown } from "./shown";
import { useSceneKeeper } from "./useSceneKeeper";

const CommandsContext = createContext<Commands | undefined>(undefined);

/** One set of commands for all buttons, keys and menus: what runs already is known to each of them. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const scene = useSceneStore();
  const session = useSessionStore();
  const contentNow = useContentNow();
  const shownNow = useShownNow();
  const keeper = useSceneKeeper();
  const commands = useMemo(
    () => createCommands(scene, session, contentNow, shownNow, keeper),
    [scene, session, contentNow, shownNow, keeper],
  );
  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

/** What is on the canvas when somebody acts: as it was drawn last, since that is what one sees. */
function useShownNow(): () => GraphSlice | undefined {
  const { data } = useShown();
  const latest = useRef(data);
  useEffect(() => {
    latest.current = data;
  });
  return useMemo(() => () => latest.current, []);
}

export function useCommands(): Commands {
  const commands = use(CommandsContext);
  if (!commands) throw new Error("commands missing: useCommands needs a CommandsProvider above it");
  return commands;
}
