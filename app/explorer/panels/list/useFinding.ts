"use client";

import { useDeferredValue, useState } from "react";

export interface Finding {
  readonly typed: string;
  /** What the rows are searched for; it follows what is typed as fast as the page can. Empty for all. */
  readonly text: string;
  readonly type: (text: string) => void;
}

export function useFinding(): Finding {
  const [typed, type] = useState("");
  const text = useDeferredValue(typed.trim());
  return { typed, text, type };
}
