"use client";

import { useMemo } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { type Choice, seenOf } from "@/lib/view/scene/choice";
import { useSession } from "./session";

/** Who is chosen of those that are to be seen: nothing is done to whom one does not see. */
export function useChoice(slice: GraphSlice): Choice {
  const choice = useSession((session) => session.choice);
  return useMemo(() => seenOf(slice, choice), [slice, choice]);
}
