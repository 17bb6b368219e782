import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";
import type { IndexedColumns } from "./columns";

/** Where lines run: places of actors, -1 where an end is not there. */
export interface Ends {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A scene beside the statements of its lines: made once for the two, whatever the filter. */
export interface Ground {
  readonly content: GraphSlice;
  readonly columns: IndexedColumns | undefined;
  readonly derived: Ends;
  readonly background: Ends;
  /** Of each derived edge its place among the lines of the columns; -1 where they do not hold all of it. */
  readonly lines: Int32Array;
  /** 1: had a derived edge before anything was filtered. */
  readonly linked: Uint8Array;
}

const grounds = new WeakMap<GraphSlice, Ground>();

export function groundOf(content: GraphSlice, columns: IndexedColumns | undefined): Ground {
  const known = grounds.get(content);
  if (known && known.columns === columns) return known;
  const ground = createGround(content, columns);
  grounds.set(content, ground);
  return ground;
}

function createGround(content: GraphSlice, columns: IndexedColumns | undefined): Ground {
  const places = new Map<string, number>(
    content.actors.map(({ actorId }, place) => [actorId, place]),
  );
  const derived = endsOf(content.edges, places);
  const linked = new Uint8Array(content.actors.length);
  for (let edge = 0; edge < content.edges.length; edge++) {
    const from = derived.from[edge] ?? -1;
    const to = derived.to[edge] ?? -1;
    if (from >= 0 && to >= 0) linked[from] = linked[to] = 1;
  }
  return {
    content,
    columns,
    derived,
    background: endsOf(content.background, places),
    lines: new Int32Array(content.edges.map((edge) => lineOf(edge, columns))),
    linked,
  };
}

function endsOf(
  edges: readonly (DerivedEdge | BackgroundEdge)[],
  places: ReadonlyMap<string, number>,
): Ends {
  const placeOf = (actorId: string): number => places.get(actorId) ?? -1;
  return {
    from: new Int32Array(edges.map(({ actorId }) => placeOf(actorId))),
    to: new Int32Array(edges.map(({ recipientId }) => placeOf(recipientId))),
  };
}

/** Of an edge that is held only in part, nobody can tell how many statements would be left. */
function lineOf({ edgeId, statements }: DerivedEdge, columns: IndexedColumns | undefined): number {
  const line = columns?.lines.get(edgeId);
  if (!columns || line === undefined) return -1;
  const held = (columns.starts[line + 1] ?? 0) - (columns.starts[line] ?? 0);
  return held >= statements ? line : -1;
}
