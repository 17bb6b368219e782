import type { Direction, Neighbour, NeighbourFilter } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import { identifier, type Query } from "../query";
import { actorNode, DERIVED_TYPES, derivedEdge } from "./projections";

export interface NeighbourRow extends Neighbour {
  /** Where it stands in the order that was asked for. */
  readonly key: string;
}

/** The neighbours of an actor that fit the filter, in its order, behind the key `after`. */
export const neighbours = (
  actorId: ActorId,
  filter: NeighbourFilter,
  limit: number,
  after: string | undefined,
): Query<NeighbourRow> => {
  const { order = "statements" } = filter;
  const { text, first, sort } = ORDERS[order](filter);
  return {
    name: "neighbours",
    text: `${text}
    RETURN ${actorNode.of("b")} AS actor, n.statements AS statements, key,
      COLLECT {
        MATCH (a)-[e:${DERIVED_TYPES}]-(b)
        RETURN ${derivedEdge.of("e")} AS edge ORDER BY e.statements DESC, type(e), e.actorId
      } AS edges
    ORDER BY key ${sort}`,
    params: { actorId, limit, after: after ?? first, kinds: filter.kind },
    access: "READ",
    map: (row) => ({
      actor: actorNode.read(row.map("actor")),
      statements: row.number("statements"),
      edges: row.maps("edges").map(derivedEdge.read),
      key: row.text("key"),
    }),
  };
};

/** How many there are in all pages together. */
export const neighbourTotal = (actorId: ActorId, filter: NeighbourFilter): Query<number> => ({
  name: "number of neighbours",
  text: `${fitting(filter)}
    RETURN count(b) AS total`,
  params: { actorId, kinds: filter.kind },
  access: "READ",
  map: (row) => row.number("total"),
});

interface Ordered {
  /** Leaves the actor as `a`, a page of neighbours as `b`, their NEIGHBOUR as `n`, and `key`. */
  readonly text: string;
  /** Stands before all keys. */
  readonly first: string;
  readonly sort: "ASC" | "DESC";
}

/** Keys are distinct, as each ends with the neighbour's id. */
const ORDERS: Record<
  NonNullable<NeighbourFilter["order"]>,
  (filter: NeighbourFilter) => Ordered
> = {
  /**
   * A range of the index on (actorId, pageKey), so that a page of a hub costs what a page of
   * anybody costs; a filter looks at what the range holds, until the page is full. The order
   * names both properties, or the planner would not see that the index has it already.
   */
  statements: (filter) => ({
    text: `
    MATCH (a)-[n:NEIGHBOUR]->(b)
    WHERE n.actorId = $actorId AND n.pageKey < $after AND n.neighbourId <> $actorId
      ${isFiltered(filter) ? `AND EXISTS { ${edges(filter)} }` : ""} ${ofKind(filter)}
    WITH a, n, b, n.pageKey AS key
      ORDER BY n.actorId DESC, n.pageKey DESC LIMIT toInteger($limit)`,
    // Page keys begin with a digit, and a colon stands behind all digits.
    first: ":",
    sort: "DESC",
  }),

  /** By the last day of any edge between the two, those without a day last. */
  recent: (filter) => ({
    text: `${isFiltered(filter) ? `${fitting(filter)} MATCH ${edges({})}` : allEdges(filter)}
    WITH a, b, max(e.lastOn) AS last
    WITH a, b, coalesce(toString(last), '') + '/' + b.actorId AS key WHERE key < $after
    ORDER BY key DESC LIMIT toInteger($limit)
    MATCH (a)-[n:NEIGHBOUR]->(b)`,
    first: ":",
    sort: "DESC",
  }),

  /** Small and capital letters alike, and letters with marks behind those without. */
  name: (filter) => ({
    text: `${fitting(filter)}
    WITH a, b, left(toLower(normalize(b.name, NFD)), 60) + '\\u0001' + b.actorId AS key
    WHERE key > $after
    ORDER BY key LIMIT toInteger($limit)
    MATCH (a)-[n:NEIGHBOUR]->(b)`,
    first: "",
    sort: "ASC",
  }),
};

const HERE = "MATCH (a:Actor {actorId: $actorId})";

/** Leaves the actor as `a` and each neighbour that fits once as `b`. */
function fitting(filter: NeighbourFilter): string {
  return isFiltered(filter)
    ? `${HERE} MATCH ${edges(filter)} AND b <> a ${ofKind(filter)} WITH DISTINCT a, b`
    : `${HERE} MATCH (a)-[:NEIGHBOUR]->(b) WHERE b <> a ${ofKind(filter)}`;
}

/** The same with the edges at once, where any edge fits. */
const allEdges = (filter: NeighbourFilter): string =>
  `${HERE} MATCH ${edges({})} AND b <> a ${ofKind(filter)}`;

const isFiltered = ({ type, direction }: NeighbourFilter): boolean =>
  type !== undefined || direction !== undefined;

const ofKind = ({ kind }: NeighbourFilter): string =>
  kind === undefined ? "" : "AND b.kind IN $kinds";

/** A pattern of the edges between `a` and `b` that fit, and a condition on them. */
function edges({ type, direction }: NeighbourFilter): string {
  const edge = `[e:${type?.map(identifier).join("|") ?? DERIVED_TYPES}]`;
  return direction === undefined ? `(a)-${edge}-(b) WHERE true` : RUNS[direction](edge);
}

const RUNS: Record<Direction, (edge: string) => string> = {
  out: (edge) => `(a)-${edge}->(b) WHERE NOT e.reciprocal`,
  in: (edge) => `(a)<-${edge}-(b) WHERE NOT e.reciprocal`,
  mutual: (edge) => `(a)-${edge}-(b) WHERE e.reciprocal`,
};
