import type { ActorNode } from "@/lib/model/actor";
import type { GraphSlice } from "@/lib/model/slice";
import { bendAt, type Ends } from "./bends";
import { backgroundLook, derivedLook, type Unbent } from "./looks";
import { type Edge, rankFinder, type Ranks, ranksOf } from "./ranks";

/** A line as it is drawn, but for what a style makes of it. */
export interface Line extends Ends {
  readonly edge: Edge;
  readonly look: Unbent;
  readonly bend: number;
}

/** What is the same of a slice however it looks: who is drawn in which order, and what bends. */
export interface Bones {
  readonly actors: readonly ActorNode[];
  readonly lines: readonly Line[];
}

/** Of more lines nothing is remembered: it would be as much again as the graph itself. */
export const MOST_REMEMBERED = 50_000;

export const isRemembered = ({ edges, background }: GraphSlice): boolean =>
  edges.length + background.length <= MOST_REMEMBERED;

/** To sort and to bend takes longer than all else, and another look of the same slice needs neither. */
const bones = new WeakMap<GraphSlice, Bones>();

export function bonesOf(slice: GraphSlice): Bones {
  if (!isRemembered(slice)) return makeBones(newSorting(slice), slice) ?? NOTHING;
  const known = bones.get(slice) ?? makeRemembered(slice);
  bones.set(slice, known);
  return known;
}

const NOTHING: Bones = { actors: [], lines: [] };

/** What was sorted last, with its lines by rank: each is the same for as long as its edge is. */
interface Sorting extends Ranks {
  readonly lines: (Line | undefined)[];
}

const newSorting = (slice: GraphSlice): Sorting => ({ ...ranksOf(slice), lines: [] });

let last: Sorting | undefined;

/** A filter takes away, and what is undone comes back: mostly a slice is a part of the last one. */
function makeRemembered(slice: GraphSlice): Bones {
  const part = last && makeBones(last, slice);
  if (part) return part;
  last = newSorting(slice);
  return makeBones(last, slice) ?? NOTHING;
}

/** @returns undefined where something of the slice was not there when all was sorted */
function makeBones(sorting: Sorting, slice: GraphSlice): Bones | undefined {
  const actors: (ActorNode | undefined)[] = Array.from({ length: sorting.actors.keys.length });
  const rankOfActor = rankFinder(sorting.actors);
  for (const actor of slice.actors) {
    const rank = rankOfActor(actor.actorId);
    if (rank === undefined) return undefined;
    actors[rank] = actor;
  }
  const edges: (Edge | undefined)[] = Array.from({ length: sorting.edges.keys.length });
  const rankOfEdge = rankFinder(sorting.edges);
  const members = new Uint32Array(sorting.pairs);
  let all = 0;
  for (const some of [slice.edges, slice.background]) {
    for (const edge of some) {
      const rank = rankOfEdge(edge.edgeId);
      if (rank === undefined) return undefined;
      if (!actors[sorting.from[rank] ?? -1] || !actors[sorting.to[rank] ?? -1]) continue;
      edges[rank] = edge;
      const pair = sorting.pair[rank] ?? 0;
      members[pair] = (members[pair] ?? 0) + 1;
      all++;
    }
  }
  const met = new Uint32Array(sorting.pairs);
  const lines: Line[] = [];
  edges.forEach((edge, place) => {
    if (!edge) return;
    const pair = sorting.pair[place] ?? 0;
    const rank = met[pair] ?? 0;
    met[pair] = rank + 1;
    const known = sorting.lines[place];
    const line = known?.edge === edge ? known : lineOf(edge);
    const bend = bendAt(line, { rank, of: members[pair] ?? 0, all });
    const bent = line.bend === bend ? line : { ...line, bend };
    sorting.lines[place] ??= bent;
    lines.push(bent);
  });
  return { actors: actors.filter((actor) => actor !== undefined), lines };
}

function lineOf(edge: Edge): Line {
  const { edgeId, actorId, recipientId } = edge;
  const look = "relation" in edge ? backgroundLook(edge) : derivedLook(edge);
  return { key: edgeId, source: actorId, target: recipientId, edge, look, bend: 0 };
}
