import { ACTOR_KINDS } from "@/lib/model/actor";
import type { GraphSlice } from "@/lib/model/slice";
import type { FacetColumn, IndexedColumns, StatementFacet } from "./columns";
import { FACET_IDS, type FacetId, type SceneFilter } from "./filter";
import { groundOf } from "./ground";
import { type Pass, passOf, type Survivors, survivors } from "./survive";

export interface FacetValue {
  readonly value: string;
  /**
   * Actors of a kind, or statements behind the lines, under all filters but the facet's own: of
   * a value that is kept what is shown, of another one what it would bring.
   */
  readonly count: number;
  /** The same without any filter: what to sort by, so that nothing jumps about under the hand. */
  readonly total: number;
}

/** Absent: nobody knows before the columns are there. */
export type Facets = Readonly<Partial<Record<FacetId, readonly FacetValue[]>>>;

export function facetsOf(
  content: GraphSlice,
  columns: IndexedColumns | undefined,
  filter: SceneFilter,
): Facets {
  const pass = passOf(groundOf(content, columns), filter);
  const all = statementsBehind(pass, undefined);
  const left = survivors(pass);
  const shown = statementsBehind(pass, left);
  const facets: Partial<Record<FacetId, readonly FacetValue[]>> = {};
  for (const facet of FACET_IDS) {
    const isChosen = filter.choices[facet] !== undefined;
    const under = isChosen ? survivors(pass, facet) : left;
    if (facet === "kind") facets.kind = kindsOf(content, under);
    else if (columns) {
      const rows = isChosen ? statementsBehind(pass, under) : shown;
      facets[facet] = valuesOf(columns.facets[facet], rows, all, chosenOf(filter, facet));
    }
  }
  return facets;
}

const chosenOf = (filter: SceneFilter, facet: StatementFacet): readonly string[] =>
  filter.choices[facet]?.values ?? [];

function kindsOf({ actors }: GraphSlice, { actors: alive }: Survivors): readonly FacetValue[] {
  return ACTOR_KINDS.map((kind) => {
    let [count, total] = [0, 0];
    actors.forEach((actor, place) => {
      if (actor.kind !== kind) return;
      total++;
      count += alive[place] ?? 0;
    });
    return { value: kind, count, total };
  }).filter(({ total }) => total > 0);
}

/** Every statement once, however many lines it stands behind. Undefined survivors: all there are. */
export function statementsBehind(
  { ground: { columns, lines }, judgement }: Pass,
  left: Survivors | undefined,
): Uint8Array {
  const behind = new Uint8Array(columns?.size ?? 0);
  if (!columns) return behind;
  const { starts, rows } = columns;
  // Where nothing is filtered no bit objects.
  const wanted = left ? ~left.ignored : 0;
  for (let edge = 0; edge < lines.length; edge++) {
    const line = lines[edge] ?? -1;
    if (line < 0 || (left && left.edges[edge] !== 1)) continue;
    const end = starts[line + 1] ?? 0;
    for (let pair = starts[line] ?? 0; pair < end; pair++) {
      const row = rows[pair] ?? 0;
      if (((judgement.rows[row] ?? 0) & wanted) === 0) behind[row] = 1;
    }
  }
  return behind;
}

function valuesOf(
  { values, codes, members }: FacetColumn,
  shown: Uint8Array,
  all: Uint8Array,
  chosen: readonly string[],
): readonly FacetValue[] {
  const counts = sums(values.length, members, codes, shown);
  const totals = sums(values.length, members, codes, all);
  const present = values
    .map((value, place) => ({ value, count: counts[place] ?? 0, total: totals[place] ?? 0 }))
    .filter(({ total }) => total > 0);
  // What was chosen stays to be seen, though nothing of the scene has it any longer.
  const known = new Set(present.map(({ value }) => value));
  const gone = chosen.filter((value) => !known.has(value));
  return [...present, ...gone.map((value) => ({ value, count: 0, total: 0 }))];
}

function sums(
  size: number,
  members: FacetColumn["members"],
  codes: Int32Array,
  rows: Uint8Array,
): Uint32Array {
  const ofCode = new Uint32Array(members.length);
  for (let row = 0; row < rows.length; row++) {
    const code = codes[row] ?? 0;
    ofCode[code] = (ofCode[code] ?? 0) + (rows[row] ?? 0);
  }
  const ofValue = new Uint32Array(size);
  members.forEach((places, code) => {
    for (const place of places) ofValue[place] = (ofValue[place] ?? 0) + (ofCode[code] ?? 0);
  });
  return ofValue;
}
