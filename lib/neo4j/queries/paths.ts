import type { ActorId } from "@/lib/model/ids";
import { actorIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES, type EventType } from "@/lib/model/plover";
import type { DerivedEdge } from "@/lib/model/slice";
import { identifier, type Query } from "../query";
import { derivedEdge } from "./projections";

/** Which edges a path may take. */
export interface Passable {
  readonly directed: boolean;
  readonly withoutTypes: readonly EventType[];
  readonly withoutActors: readonly ActorId[];
}

/** From one actor to others, and how many statements stand behind each step. */
export interface StepsRow {
  readonly actorId: ActorId;
  readonly others: readonly ActorId[];
  readonly statements: readonly number[];
}

/** The steps that begin at the actors, or that end there. */
export const stepsAt = (
  actorIds: readonly ActorId[],
  side: "begin" | "end",
  { directed, withoutTypes, withoutActors }: Passable,
): Query<StepsRow> => ({
  name: "steps of paths",
  text: `
    MATCH (a:Actor) WHERE a.actorId IN $actorIds
    MATCH (a)-[e:${typesBut(withoutTypes)}]-(b:Actor)
    WHERE b <> a ${directed ? `AND (${side === "begin" ? "startNode" : "endNode"}(e) = a OR e.reciprocal)` : ""}
      ${withoutActors.length > 0 ? "AND NOT b.actorId IN $withoutActors" : ""}
    WITH a, b, sum(e.statements) AS statements
    RETURN a.actorId AS actorId, collect(b.actorId) AS others, collect(statements) AS statements`,
  params: { actorIds, withoutActors },
  access: "READ",
  map: (row) => ({
    actorId: row.as("actorId", actorIdSchema),
    others: row.listAs("others", actorIdSchema),
    statements: row.numbers("statements"),
  }),
});

/** All edges between the two of each pair, whatever their direction. */
export const edgesBetween = (
  pairs: readonly (readonly [ActorId, ActorId])[],
  withoutTypes: readonly EventType[],
): Query<DerivedEdge> => ({
  name: "edges of steps",
  text: `
    UNWIND $pairs AS pair
    MATCH (a:Actor {actorId: pair[0]})
    MATCH (b:Actor {actorId: pair[1]})
    MATCH (a)-[e:${typesBut(withoutTypes)}]-(b)
    WITH DISTINCT e
    RETURN ${derivedEdge.of("e")} AS edge ORDER BY e.statements DESC, type(e), e.actorId`,
  params: { pairs },
  access: "READ",
  map: (row) => derivedEdge.read(row.map("edge")),
});

/** At least one is left: who leaves out all is answered without a query. */
function typesBut(without: readonly EventType[]): string {
  return EVENT_TYPE_NAMES.filter((type) => !without.includes(type))
    .map(identifier)
    .join("|");
}
