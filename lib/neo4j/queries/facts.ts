import type { ActorFacts } from "@/lib/model/facts";
import { type ActorId, actorIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES, eventTypeEntry } from "@/lib/model/plover";
import { identifier, type Query } from "../query";
import { GIVEN_ACTORS } from "./among";
import { given } from "./given";
import { DERIVED_TYPES } from "./projections";

/** Only of these an edge can run both ways, so only these have to be looked at one by one. */
const BOTH_WAYS = EVENT_TYPE_NAMES.filter((type) => eventTypeEntry(type).canBeReciprocal)
  .map(identifier)
  .join("|");

/** What there is of each actor in the whole database; degrees come from the count store. */
export const actorFacts = (actorIds: readonly ActorId[]): Query<ActorFacts> => ({
  name: "facts of actors",
  text: `
    ${GIVEN_ACTORS}
    WITH a, COUNT { (a)-[:${DERIVED_TYPES}]->() } AS out, COUNT { (a)<-[:${DERIVED_TYPES}]-() } AS in,
      COUNT { (a)-[e:${BOTH_WAYS}]->(b) WHERE e.reciprocal AND b <> a } AS bothOut,
      COUNT { (a)<-[e:${BOTH_WAYS}]-(b) WHERE e.reciprocal AND b <> a } AS bothIn,
      CASE WHEN COUNT { (a)-[:NEIGHBOUR]->() } > a.neighbourCount
        THEN COUNT { (a)-[:${DERIVED_TYPES}]->(a) } ELSE 0 END AS loops
    RETURN a.actorId AS actorId, a.sectors AS sectors, a.iso3 AS iso3,
      COUNT { ()-[:MENTIONS]->(a) } AS articles,
      out + in - loops AS lines, out + bothIn AS linesOut, in + bothOut AS linesIn
    ORDER BY actorId`,
  params: { actorIds },
  access: "READ",
  map: (row) =>
    given({
      actorId: row.as("actorId", actorIdSchema),
      sectors: row.texts("sectors"),
      iso3: row.optionalText("iso3"),
      articles: row.number("articles"),
      lines: row.number("lines"),
      linesOut: row.number("linesOut"),
      linesIn: row.number("linesIn"),
    }),
});

/** A derived edge as far as the shape of the network is concerned. */
export interface Tie {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly statements: number;
  readonly reciprocal: boolean;
}

/** Every derived edge, in the order of its ends and type; of more than `most` none. */
export const allTies = (most: number): Query<Tie> => ({
  name: "all ties",
  text: `
    MATCH ()-[x:${DERIVED_TYPES}]->() WITH count(x) AS edges WHERE edges <= $most
    MATCH ()-[e:${DERIVED_TYPES}]->()
    RETURN e.actorId AS from, e.recipientId AS to, e.statements AS statements,
      e.reciprocal AS reciprocal
    ORDER BY from, type(e), to`,
  params: { most },
  access: "READ",
  map: (row) => ({
    from: row.as("from", actorIdSchema),
    to: row.as("to", actorIdSchema),
    statements: row.number("statements"),
    reciprocal: row.flag("reciprocal"),
  }),
});

export const networkTotals = (): Query<{ readonly actors: number; readonly edges: number }> => ({
  name: "network totals",
  text: `RETURN COUNT { (:Actor) } AS actors, COUNT { ()-[:${DERIVED_TYPES}]->() } AS edges`,
  params: {},
  access: "READ",
  map: (row) => ({ actors: row.number("actors"), edges: row.number("edges") }),
});
