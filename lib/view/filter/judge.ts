import type { ActorNode } from "@/lib/model/actor";
import { EVENT_TYPE_NAMES, toneOf } from "@/lib/model/plover";
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
import { folded, foldedNames } from "./text";

/** One bit of each filter that objects to a thing: lifting one is a look at the others. */
export interface Judgement {
  /** Of each statement. */
  readonly rows: Uint32Array;
  /** Of each line, as far as it tells by itself: its type is that of all of its statements. */
  readonly edges: Uint32Array;
  readonly actors: Uint32Array;
}

const BITS: ReadonlyMap<FilterId, number> = new Map(
  FILTER_IDS.map((id, place) => [id, 1 << place]),
);

export const bitOf = (id: FilterId): number => BITS.get(id) ?? 0;

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
    for (let row = 0; row < rows.length; row++) {
      rows[row] = (rows[row] ?? 0) | (objects[codes[row] ?? 0] ?? 0);
    }
  }
  if (filter.time) judgeDays(rows, columns.clocks[filter.time.clock], filter.time);
  return rows;
}

function judgeDays(rows: Uint32Array, { from, to }: ClockColumn, range: TimeRange): void {
  const bit = bitOf("time");
  const first = range.from ?? Number.NEGATIVE_INFINITY;
  const last = range.to ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows.length; row++) {
    const begins = from[row] ?? NO_DAY;
    const fits = begins === NO_DAY ? range.undated : begins <= last && (to[row] ?? begins) >= first;
    if (!fits) rows[row] = (rows[row] ?? 0) | bit;
  }
}

function judgeEdges(edges: readonly DerivedEdge[], { choices }: SceneFilter): Uint32Array {
  const judged = new Uint32Array(edges.length);
  if (!choices.eventType && !choices.quadClass) return judged;
  const objections = new Map(
    EVENT_TYPE_NAMES.map((type) => [
      type,
      (isKept(choices.eventType, type) ? 0 : bitOf("eventType")) |
        (isKept(choices.quadClass, toneOf(type)) ? 0 : bitOf("quadClass")),
    ]),
  );
  edges.forEach(({ eventType }, place) => {
    judged[place] = objections.get(eventType) ?? 0;
  });
  return judged;
}

function judgeActors(actors: readonly ActorNode[], { choices, text }: SceneFilter): Uint32Array {
  const judged = new Uint32Array(actors.length);
  if (!choices.kind && text === undefined) return judged;
  const sought = folded(text ?? "");
  actors.forEach((actor, place) => {
    judged[place] =
      (isKept(choices.kind, actor.kind) ? 0 : bitOf("kind")) |
      (sought === "" || foldedNames(actor).some((name) => name.includes(sought))
        ? 0
        : bitOf("text"));
  });
  return judged;
}
