import type { ActorNode } from "@/lib/model/actor";
import { toneOf } from "@/lib/model/plover";
import type { DerivedEdge } from "@/lib/model/slice";
import { type ClockColumn, type FacetColumn, type IndexedColumns, NO_DAY } from "./columns";
import {
  FACET_IDS,
  FILTER_IDS,
  type FilterId,
  isKept,
  type SceneFilter,
  type TimeRange,
} from "./filter";
import type { Ground } from "./ground";

/** One bit of each filter that objects to a thing: lifting one is a look at the others. */
export interface Judgement {
  /** Of each statement. */
  readonly rows: Uint32Array;
  /** Of each line, as far as it tells by itself: its type is that of all of its statements. */
  readonly edges: Uint32Array;
  readonly actors: Uint32Array;
}

export const bitOf = (id: FilterId): number => 1 << FILTER_IDS.indexOf(id);

export function judge({ content, columns }: Ground, filter: SceneFilter): Judgement {
  return {
    rows: columns ? judgeRows(columns, filter) : new Uint32Array(0),
    edges: judgeEdges(content.edges, filter),
    actors: judgeActors(content.actors, filter),
  };
}

function judgeRows(columns: IndexedColumns, filter: SceneFilter): Uint32Array {
  const rows = new Uint32Array(columns.size);
  for (const facet of FACET_IDS) {
    const choice = filter.choices[facet];
    if (facet === "kind" || !choice) continue;
    const { values, codes, members }: FacetColumn = columns.facets[facet];
    const chosen = new Set(choice.values);
    const isChosen = values.map((value) => chosen.has(value));
    // Of several values one decides: only what names one of them, or nothing that does.
    const objects = members.map((places) =>
      places.some((place) => isChosen[place]) === (choice.mode === "only") ? 0 : bitOf(facet),
    );
    codes.forEach((code, row) => {
      rows[row] = (rows[row] ?? 0) | (objects[code] ?? 0);
    });
  }
  if (filter.time) judgeDays(rows, columns.clocks[filter.time.clock], filter.time);
  return rows;
}

function judgeDays(rows: Uint32Array, { from, to }: ClockColumn, range: TimeRange): void {
  const bit = bitOf("time");
  const first = range.from ?? Number.NEGATIVE_INFINITY;
  const last = range.to ?? Number.POSITIVE_INFINITY;
  from.forEach((begins, row) => {
    const fits = begins === NO_DAY ? range.undated : begins <= last && (to[row] ?? begins) >= first;
    if (!fits) rows[row] = (rows[row] ?? 0) | bit;
  });
}

function judgeEdges(edges: readonly DerivedEdge[], { choices }: SceneFilter): Uint32Array {
  const ofType = bitOf("eventType");
  const ofQuad = bitOf("quadClass");
  return Uint32Array.from(
    edges,
    ({ eventType }) =>
      (isKept(choices.eventType, eventType) ? 0 : ofType) |
      (isKept(choices.quadClass, toneOf(eventType)) ? 0 : ofQuad),
  );
}

function judgeActors(actors: readonly ActorNode[], { choices, text }: SceneFilter): Uint32Array {
  const ofKind = bitOf("kind");
  const ofText = bitOf("text");
  const sought = text === undefined ? undefined : folded(text);
  return Uint32Array.from(
    actors,
    ({ kind, name, aliases }) =>
      (isKept(choices.kind, kind) ? 0 : ofKind) |
      (sought === undefined || [name, ...aliases].some((each) => folded(each).includes(sought))
        ? 0
        : ofText),
  );
}

/** "Türkiye" is found by "turkiye". */
export function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
