import type { z } from "zod";
import {
  FACET_IDS,
  type FacetId,
  type SceneFilter,
  type Setting,
  withChoice,
} from "../filter/filter";
import { sceneFilterSchema } from "../keeping/filter";

/**
 * Filters as parameters of a link, each short enough to be read: `type=only~ACCUSE~REJECT`,
 * `speaker=not~rus`, `time=said~17560~~all`, `min=3`. `~` parts, so that in a value it is `*1`,
 * and `*` is `*0`.
 */
const FACETS: Readonly<Record<FacetId, string>> = {
  kind: "kind",
  eventType: "type",
  mode: "mode",
  quadClass: "class",
  speaker: "speaker",
  publisher: "publisher",
  article: "article",
  factuality: "sure",
  attributed: "attributed",
  negated: "denied",
  hypothetical: "hypothetical",
};

type Single = Exclude<keyof SceneFilter, "choices">;

interface Codec<Value> {
  readonly name: string;
  write(value: Value): string;
  /** Unchecked: what comes of it is held against the filter's schema. */
  read(text: string): unknown;
}

const numeric = (text: string): unknown => (/^-?\d{1,9}$/.test(text) ? Number(text) : undefined);

const number = (name: string): Codec<number> => ({ name, write: String, read: numeric });

const SINGLES: { readonly [Id in Single]-?: Codec<NonNullable<SceneFilter[Id]>> } = {
  time: {
    name: "time",
    write: ({ clock, from, to, undated }) =>
      joined([clock, String(from ?? ""), String(to ?? ""), undated ? "all" : "dated"]),
    read: (text) => {
      const [clock, from = "", to = "", undated, ...more] = parted(text);
      if (more.length > 0 || (undated !== "all" && undated !== "dated")) return undefined;
      const day = (part: string): unknown => (part === "" ? null : numeric(part));
      return { clock, from: day(from), to: day(to), undated: undated === "all" };
    },
  },
  minStatements: number("min"),
  minDegree: number("degree"),
  core: number("core"),
  ego: {
    name: "around",
    write: ({ actorId, depth }) => joined([actorId, String(depth)]),
    read: (text) => {
      const [actorId, depth = "", ...more] = parted(text);
      return more.length > 0 ? undefined : { actorId, depth: numeric(depth) };
    },
  },
  largestComponent: {
    name: "largest",
    write: () => "1",
    read: (text) => (text === "1" ? true : undefined),
  },
  text: { name: "name", write: (text) => text, read: (text) => text },
};

const SINGLE_IDS = Object.keys(SINGLES) as readonly (Single & Setting)[];

export type Parameter = readonly [name: string, value: string];

export function filterParameters(filter: SceneFilter): readonly Parameter[] {
  const single = <Id extends Single>(id: Id): readonly Parameter[] => {
    const value = filter[id];
    if (value === undefined) return [];
    const codec = SINGLES[id] as Codec<SceneFilter[Id]>;
    return [[codec.name, codec.write(value)]];
  };
  return [
    ...FACET_IDS.flatMap((facet): readonly Parameter[] => {
      const choice = filter.choices[facet];
      if (!choice) return [];
      return [[FACETS[facet], joined([choice.mode === "only" ? "only" : "not", ...choice.values])]];
    }),
    ...SINGLE_IDS.flatMap(single),
  ];
}

export interface FilterReading {
  /** Undefined: the link names no filter. */
  readonly filter: SceneFilter | undefined;
  /** Parameters that could not be read. */
  readonly unread: readonly string[];
}

/** Each that can be read counts, whatever the others are. */
export function readFilter(params: URLSearchParams): FilterReading {
  let filter: SceneFilter = { choices: {} };
  const unread: string[] = [];
  let isNamed = false;
  const take = (name: string, part: (text: string) => unknown, merge: Merge): void => {
    const text = params.get(name);
    if (text === null) return;
    const parsed = sceneFilterSchema.safeParse(part(text));
    if (!parsed.success) {
      unread.push(name);
      return;
    }
    isNamed = true;
    filter = merge(filter, parsed.data);
  };
  for (const facet of FACET_IDS) {
    take(
      FACETS[facet],
      (text) => ({ choices: { [facet]: choiceOf(text) } }),
      (now, read) => withChoice(now, facet, read.choices[facet]),
    );
  }
  for (const id of SINGLE_IDS) {
    take(
      SINGLES[id].name,
      (text) => {
        const value = SINGLES[id].read(text);
        // Without it the filter would be read as none.
        return value === undefined ? undefined : { choices: {}, [id]: value };
      },
      (now, { choices: _, ...read }) => ({ ...now, ...read }),
    );
  }
  return { filter: isNamed ? filter : undefined, unread };
}

type Merge = (now: SceneFilter, read: z.output<typeof sceneFilterSchema>) => SceneFilter;

function choiceOf(text: string): unknown {
  const [mode, ...values] = parted(text);
  if (mode !== "only" && mode !== "not") return undefined;
  return { mode: mode === "only" ? "only" : "without", values };
}

const joined = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll("*", "*0").replaceAll("~", "*1")).join("~");

const parted = (text: string): readonly string[] =>
  text.split("~").map((part) => part.replaceAll("*1", "~").replaceAll("*0", "*"));
