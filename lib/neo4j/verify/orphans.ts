import type { Query } from "../query";

/** Nodes that lack what every one of their kind has. */
const ORPHANS: Readonly<Record<string, { readonly match: string; readonly id: string }>> = {
  "statement without exactly one article": {
    match: "MATCH (n:Statement) WHERE COUNT { (n)-[:STATED_IN]->(:Article) } <> 1",
    id: "statementId",
  },
  "statement without an actor": {
    match: "MATCH (n:Statement) WHERE NOT EXISTS { (n)<-[:ACTOR_OF]-(:Actor) }",
    id: "statementId",
  },
  "statement without evidence in its own article": {
    match: `MATCH (n:Statement) WHERE NOT EXISTS {
      (n)-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(:Article)<-[:STATED_IN]-(n) }`,
    id: "statementId",
  },
  "statement without an extraction": {
    match: "MATCH (n:Statement) WHERE NOT EXISTS { (n)-[:GENERATED_BY]->(:Extraction) }",
    id: "statementId",
  },
  "statement whose party its article does not mention": {
    match: `MATCH (n:Statement)-[:STATED_IN]->(article:Article) WHERE EXISTS {
      MATCH (n)-[:ACTOR_OF|HAS_RECIPIENT|ATTRIBUTED_TO]-(a:Actor)
      WHERE NOT EXISTS { (article)-[:MENTIONS]->(a) } }`,
    id: "statementId",
  },
  "passage without an article": {
    match: "MATCH (n:Passage) WHERE NOT EXISTS { (n)-[:PART_OF]->(:Article) }",
    id: "passageId",
  },
  "actor that no article mentions": {
    match: "MATCH (n:Actor) WHERE NOT EXISTS { (n)<-[:MENTIONS]-(:Article) }",
    id: "actorId",
  },
  "place that no article mentions": {
    match: "MATCH (n:Place) WHERE NOT EXISTS { (n)<-[:MENTIONS]-(:Article) }",
    id: "placeId",
  },
  "name without exactly one actor": {
    match: "MATCH (n:ActorName) WHERE COUNT { (n)-[:NAMES]->(:Actor) } <> 1",
    id: "nameKey",
  },
  "extraction without a statement": {
    match: "MATCH (n:Extraction) WHERE NOT EXISTS { (n)<-[:GENERATED_BY]-(:Statement) }",
    id: "runId",
  },
};

export const ORPHAN_KINDS = Object.keys(ORPHANS);

/** The ids of all orphans of a kind. */
export function findOrphans(kind: string): Query<string> {
  const { match, id } = ORPHANS[kind] ?? { match: "MATCH (n) WHERE false", id: "id" };
  return {
    name: `find ${kind}`,
    text: `${match} RETURN coalesce(n.${id}, "without an id") AS id ORDER BY id`,
    params: {},
    access: "READ",
    map: (row) => row.text("id"),
  };
}
