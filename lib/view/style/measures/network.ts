import type { WholeNetwork } from "@/lib/model/facts";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";

/**
 * What a measure is computed on, as columns that a worker takes over at once: line i runs from
 * `keys[from[i]]` to `keys[to[i]]`, and the other way, too, where `reciprocal[i]` is 1.
 */
export interface MeasuredNetwork {
  readonly keys: readonly ActorId[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly statements: Float64Array;
  readonly reciprocal: Uint8Array;
}

/** One pass with two look-ups for each line: the page waits for it. */
export function networkOf({
  actors,
  edges,
}: Pick<GraphSlice, "actors" | "edges">): MeasuredNetwork {
  const keys = actors.map(({ actorId }) => actorId);
  const places = new Map(keys.map((key, place) => [key, place]));
  const from = new Int32Array(edges.length);
  const to = new Int32Array(edges.length);
  const statements = new Float64Array(edges.length);
  const reciprocal = new Uint8Array(edges.length);
  let size = 0;
  for (const edge of edges) {
    const start = places.get(edge.actorId);
    const end = places.get(edge.recipientId);
    if (start === undefined || end === undefined) continue;
    from[size] = start;
    to[size] = end;
    statements[size] = edge.statements;
    reciprocal[size] = edge.reciprocal ? 1 : 0;
    size += 1;
  }
  return {
    keys,
    from: from.subarray(0, size),
    to: to.subarray(0, size),
    statements: statements.subarray(0, size),
    reciprocal: reciprocal.subarray(0, size),
  };
}

export function networkOfWhole(whole: WholeNetwork): MeasuredNetwork {
  return {
    keys: whole.actorIds,
    from: Int32Array.from(whole.from),
    to: Int32Array.from(whole.to),
    statements: Float64Array.from(whole.statements),
    reciprocal: Uint8Array.from(whole.reciprocal),
  };
}

/**
 * The same with keys and lines in their order, so that the one in which they came leaves no trace.
 * Takes too long for the page, and is done where the measure is.
 *
 * @returns the network, and of each of its keys the place that it had
 */
export function inOrder(network: MeasuredNetwork): {
  readonly ordered: MeasuredNetwork;
  readonly places: readonly number[];
} {
  const { keys, from, to, statements, reciprocal } = network;
  const places = keys
    .map((key, place) => ({ key, place }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ place }) => place);
  const rank = new Int32Array(keys.length);
  places.forEach((place, at) => {
    rank[place] = at;
  });
  const end = (ends: Int32Array, line: number): number => rank[ends[line] ?? 0] ?? 0;
  const lines = Array.from(from, (_, line) => line).toSorted(
    (a, b) =>
      end(from, a) - end(from, b) ||
      end(to, a) - end(to, b) ||
      (statements[a] ?? 0) - (statements[b] ?? 0),
  );
  return {
    places,
    ordered: {
      keys: places.flatMap((place) => keys[place] ?? []),
      from: Int32Array.from(lines, (line) => end(from, line)),
      to: Int32Array.from(lines, (line) => end(to, line)),
      statements: Float64Array.from(lines, (line) => statements[line] ?? 0),
      reciprocal: Uint8Array.from(lines, (line) => reciprocal[line] ?? 0),
    },
  };
}

const grounds = new WeakMap<GraphSlice, string>();

/** Stands for what of a slice a measure hangs on: who is there, and their lines with their counts. */
export function groundOfShown(slice: GraphSlice): string {
  const known = grounds.get(slice);
  if (known !== undefined) return known;
  // A sum does not depend on the order, so nothing has to be sorted.
  let [actors, lines] = [0, 0];
  for (const { actorId } of slice.actors) actors = (actors + hashOf(actorId)) >>> 0;
  for (const { edgeId, statements } of slice.edges) {
    lines = (lines + Math.imul(hashOf(edgeId), 2 * statements + 1)) >>> 0;
  }
  const ground = `shown ${slice.actors.length} ${slice.edges.length} ${actors.toString(36)} ${lines.toString(36)}`;
  grounds.set(slice, ground);
  return ground;
}

/** The database tells its size with every slice, and nothing else of what it holds now. */
export function groundOfWhole({ actors, edges }: { actors: number; edges: number }): string {
  return `whole ${actors} ${edges}`;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return hash >>> 0;
}
