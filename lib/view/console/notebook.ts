import { z } from "zod";
import { createStore, type StoreApi } from "zustand/vanilla";
import { PARAMETER_TYPES, type Parameter } from "./parameters";

const pastRunSchema = z.object({
  text: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  status: z.enum(["done", "failed", "stopped"]),
  rows: z.number(),
  ms: z.number(),
});

const favouriteSchema = z.object({ name: z.string(), text: z.string() });

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
export type Favourite = Readonly<z.infer<typeof favouriteSchema>>;

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
  /** A name that is there already takes the new text. */
  keepFavourite(favourite: Favourite): void;
  dropFavourite(name: string): void;
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
    keepFavourite: (favourite) =>
      set({
        favourites: [
          ...get().favourites.filter(({ name }) => name !== favourite.name),
          favourite,
        ].toSorted((one, other) => one.name.localeCompare(other.name)),
      }),
    dropFavourite: (name) =>
      set({ favourites: get().favourites.filter((other) => other.name !== name) }),
    setParameters: (parameters) => set({ parameters }),
  }));
}
