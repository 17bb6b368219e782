"use client";

import { createContext, use, useMemo, type ReactNode } from "react";
import { type Commands, createCommands } from "./createCommands";
import { useContentNow, useSceneStore } from "./scene";
import { useSessionStore } from "./session";
import { useSceneKeeper } from "./useSceneKeeper";

const CommandsContext = createContext<Commands | undefined>(undefined);

/** One set of commands for all buttons, keys and menus: what runs already is known to each of them. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const scene = useSceneStore();
  const session = useSessionStore();
  const contentNow = useContentNow();
  const keeper = useSceneKeeper();
  const commands = useMemo(
    () => createCommands(scene, session, contentNow, keeper),
    [scene, session, contentNow, keeper],
  );
  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

export function useCommands(): Commands {
  const commands = use(CommandsContext);
  if (!commands) throw new Error("commands missing: useCommands needs a CommandsProvider above it");
  return commands;
}
