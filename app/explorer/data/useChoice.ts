"use client";

import { useCallback, useMemo } from "react";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { type Choice, seenOf, toggled } from "@/lib/view/scene/choice";
import { useSession, useSessionStore } from "./session";
import { selectedNow } from "./useSelection";

/** Who is chosen of those that are to be seen: nothing is done to whom one does not see. */
export function useChoice(slice: GraphSlice): Choice {
  const choice = useSession((session) => session.choice);
  return useMemo(() => seenOf(slice, choice), [slice, choice]);
}

/** Takes an actor into the choice or out of it; who is selected alone was chosen first. */
export function useToggle(): (actorId: ActorId) => void {
  const session = useSessionStore();
  return useCallback(
    (actorId) => {
      const { choice, choose } = session.getState();
      const anchor = selectedNow();
      choose(toggled(choice, actorId, anchor.kind === "actor" ? anchor.actorId : undefined));
    },
    [session],
  );
}
