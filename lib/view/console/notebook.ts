import { z } from "zod";
import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type Favourite,
  favouriteSchema,
  isSameFavourite,
  sortedFavourites,
  takeIn,
} from "./favourites";
import { PARAMETER_TYPES, type Parameter } from "./parameters";

const pastRunSchema = z.object({
  text: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  status: z.enum(["done", "failed", "stopped"]),
  rows: z.number(),
  ms: z.number(),
});

const parameterSchema = z.object({
  name: z.string(),
  type: z.enum(PARAMETER_TYPES),
  text: z.string(),
});

const keptSchema = z.object({
  draft: z.string().catch(""),
  history: z.array(pastRunSchema).catch([]),
  favourites: z.array(favouriteSchema).catch([]),
  parameters: z.array(parameterSchema).catch([]),
});

/** A statement that was run, the newest first. */
export type PastRun = Readonly<z.infer<typeof pastRunSchema>>;

/** What a browser keeps of the console. */
export interface Kept {
  readonly draft: string;
  readonly history: readonly PastRun[];
  readonly favourites: readonly Favourite[];
  readonly parameters: readonly Parameter[];
}

/** As much as a person looks through, and as a browser's storage bears. */
const MOST_PAST = 200;

export interface Notebook extends Kept {
  setDraft(draft: string): void;
  /** The same statement again moves to the front. */
  remember(run: PastRun): void;
  forgetHistory(): void;
  /** A name that is in its folder already takes the new text. */
  keepFavourite(favourite: Favourite): void;
  dropFavourite(favourite: Favourite): void;
  /** Another name, another folder. */
  moveFavourite(from: Favourite, to: Favourite): void;
  /** @returns what came of it, in words */
  takeInFavourites(more: readonly Favourite[]): string;
  setParameters(parameters: readonly Parameter[]): void;
}

const NOTHING_KEPT: Kept = { draft: "", history: [], favourites: [], parameters: [] };

/** From what the browser kept: what cannot be read is as if it had never been stored. */
export function readKept(stored: unknown): Kept {
  return keptSchema.catch({ ...NOTHING_KEPT } as z.infer<typeof keptSchema>).parse(stored);
}

export function keptOf({ draft, history, favourites, parameters }: Notebook): Kept {
  return { draft, history, favourites, parameters };
}

export function createNotebook(stored?: unknown): StoreApi<Notebook> {
  return createStore<Notebook>()((set, get) => ({
    ...readKept(stored),
    setDraft: (draft) => set({ draft }),
    remember: (run) =>
      set({
        history: [run, ...get().history.filter(({ text }) => text !== run.text)].slice(
          0,
          MOST_PAST,
        ),
      }),
    forgetHistory: () => set({ history: [] }),
    keepFavourite: (favourite) => set({ favourites: withFavourite(get().favourites, favourite) }),
    dropFavourite: (favourite) => set({ favourites: without(get().favourites, favourite) }),
    moveFavourite: (from, to) =>
      set({ favourites: withFavourite(without(get().favourites, from), to) }),
    takeInFavourites(more) {
      const { favourites, words } = takeIn(get().favourites, more);
      set({ favourites });
      return words;
    },
    setParameters: (parameters) => set({ parameters }),
  }));
}

const without = (favourites: readonly Favourite[], one: Favourite): readonly Favourite[] =>
  favourites.filter((other) => !isSameFavourite(other, one));

const withFavourite = (favourites: readonly Favourite[], one: Favourite): readonly Favourite[] =>
  sortedFavourites([...without(favourites, one), one]);
