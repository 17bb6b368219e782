import type { ActorNode } from "@/lib/model/actor";
import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";
import { bendsOf, type Ends, pairOf } from "./bends";
import { backgroundLook, derivedLook, type Unbent } from "./looks";

/** A line as it is drawn, but for what a style makes of it. */
export interface Line extends Ends {
  readonly look: Unbent;
  readonly bend: number;
  readonly pair: string;
}

/** What is the same of a slice however it looks: who is drawn in which order, and what bends. */
interface Bones {
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
  const known = bones.get(slice) ?? makeBones(slice, isRemembered(slice));
  if (isRemembered(slice)) bones.set(slice, known);
  return known;
}

type Edge = DerivedEdge | BackgroundEdge;

/** An edge is the same line for as long as it is the same object and is bent in the same way. */
const known = new WeakMap<Edge, Line>();

function makeBones(slice: GraphSlice, remember: boolean): Bones {
  const here = new Set<string>(slice.actors.map(({ actorId }) => actorId));
  const isHere = ({ actorId, recipientId }: Edge): boolean =>
    here.has(actorId) && here.has(recipientId);
  const stated: readonly Edge[] = [...slice.edges, ...slice.background].filter(isHere);
  const before = stated.map((edge) => known.get(edge));
  const unbent = stated.map(
    (edge, i) =>
      before[i] ?? lineOf(edge, "relation" in edge ? backgroundLook(edge) : derivedLook(edge)),
  );
  const bends = bendsOf(unbent);
  const lines = unbent.map((line) => {
    // Never -0, which is another number to some.
    const bend = (bends.get(line.key) ?? 0) || 0;
    return line.bend === bend ? line : { ...line, bend };
  });
  if (remember) {
    // To note all of them again takes as long as all else here.
    stated.forEach((edge, i) => {
      const line = lines[i];
      if (line && line !== before[i]) known.set(edge, line);
    });
  }
  return {
    actors: actorOrder(slice.actors, ({ actorId }) => actorId, remember),
    lines: lineOrder(lines, ({ key }) => key, remember),
  };
}

function lineOf({ edgeId, actorId, recipientId }: Edge, look: Unbent): Line {
  const ends = { key: edgeId, source: actorId, target: recipientId };
  return { ...ends, look, bend: 0, pair: pairOf(ends) };
}

/**
 * Sorts by key. Of what was sorted last a part is in order already: a filter takes away, and what
 * is undone comes back.
 */
function ordering() {
  let last: readonly string[] = [];
  return <T>(items: readonly T[], keyOf: (item: T) => string, remember: boolean): readonly T[] => {
    const byKey = new Map<string, T>();
    for (const item of items) byKey.set(keyOf(item), item);
    const part: T[] = [];
    for (const key of last) {
      const item = byKey.get(key);
      if (item !== undefined) part.push(item);
    }
    if (part.length === items.length) return part;
    const sorted = items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    if (remember) last = sorted.map(keyOf);
    return sorted;
  };
}

const actorOrder = ordering();
const lineOrder = ordering();
