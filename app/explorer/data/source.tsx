"use client";

import { createContext, use } from "react";

/** One file that was made from a scene. There is nothing beyond it, and no console. */
export interface StorySource {
  readonly kind: "story";
  readonly title: string;
  /** An ISO 8601 instant. */
  readonly madeOn: string;
  /** Of what it was made and what it leaves out, a sentence each. */
  readonly about: readonly string[];
}

/** Where the explorer has its data from: that decides what can be asked beyond what is shown. */
export type Source = { readonly kind: "server"; readonly signedIn: boolean } | StorySource;

/** The reading view shows statements, too, and is always a server's. */
const SourceContext = createContext<Source>({ kind: "server", signedIn: false });

export const SourceProvider = SourceContext.Provider;

export const useSource = (): Source => use(SourceContext);

export const useIsStory = (): boolean => useSource().kind === "story";
