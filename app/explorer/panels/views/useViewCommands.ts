"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useMemo } from "react";
import type { CanvasHandle } from "../../canvas";
import { useSceneStore } from "../../data/scene";
import { useSessionStore } from "../../data/session";
import { createViewCommands, type ViewCommands } from "../../keeping/viewCommands";

export function useViewCommands(canvas: RefObject<CanvasHandle | null>): ViewCommands {
  const scene = useSceneStore();
  const session = useSessionStore();
  const client = useQueryClient();
  return useMemo(
    () => createViewCommands({ scene, session, client, cameraNow: () => canvas.current?.camera() }),
    [scene, session, client, canvas],
  );
}
