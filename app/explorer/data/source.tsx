"use client";

import { createContext, use } from "react";

/** Where the explorer has its data from: that decides what can be asked beyond what is shown. */
export type Source =
  | { readonly kind: "server"; readonly signedIn: boolean }
  | {
      /** One file that was made from a scene. There is nothing beyond it, and no console. */
      readonly kind: "story";
      readonly title: string;
      /** An ISO 8601 instant. */
      readonly madeOn: string;
      /** Of what it was made and what it leaves out, a sentence each. */
      readonly about: readonly string[];
    };

const SourceContext = createContext<Source | undefined>(undefined);

export const SourceProvider = SourceContext.Provider;

export function useSource(): Source {
  const source = use(SourceContext);
  if (!source) throw new Error("source missing: useSource needs a SourceProvider above it");
  return source;
}

export const useIsStory = (): boolean => useSource().kind === "story";
