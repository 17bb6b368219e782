import { BACKGROUND_RELATIONS } from "@/lib/model/actor";
import type { Pair } from "../pairs";
import { type Query, identifier, noRows } from "../query";

/** Pairs of actors, the smaller id first, between whom the article's statements make edges. */
export function pairsInDatabase(articleId: string): Query<Pair> {
  return {
    name: "pairs of article",
    text: `MATCH (:Article {articleId: $articleId})<-[:STATED_IN]-(s:Statement)
      CALL (s) {
        MATCH (a:Actor)-[:ACTOR_OF]->(s)
        MATCH (s)-[:HAS_RECIPIENT]->(b:Actor)
        RETURN a.actorId AS one, b.actorId AS other
        UNION
        MATCH (a:Actor)-[:ACTOR_OF]->(s)<-[:ACTOR_OF]-(b:Actor)
        WHERE s.reciprocal AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() }
        RETURN a.actorId AS one, b.actorId AS other
      }
      RETURN DISTINCT CASE WHEN one < other THEN one ELSE other END AS smaller,
        CASE WHEN one < other THEN other ELSE one END AS larger`,
    params: { articleId },
    access: "READ",
    map: (row) => [row.text("smaller"), row.text("larger")],
  };
}

/** Deletes everything that an article brought but its own node. */
export function deleteEvidence(articleId: string): Query<undefined>[] {
  return [
    `MATCH (:Article {articleId: $articleId})<-[:STATED_IN]-(s:Statement)
      OPTIONAL MATCH (s)-[:GENERATED_BY]->(run:Extraction)
      WITH collect(s) AS statements, collect(DISTINCT run) AS runs
      FOREACH (s IN statements | DETACH DELETE s)
      FOREACH (run IN runs | DETACH DELETE run)`,
    "MATCH (:Article {articleId: $articleId})<-[:PART_OF]-(p:Passage) DETACH DELETE p",
    ...BACKGROUND_RELATIONS.map(
      (relation) =>
        `MATCH (:Actor)-[r:${identifier(relation)} {articleId: $articleId}]->(:Actor) DELETE r`,
    ),
    "MATCH (:Article {articleId: $articleId})-[m:MENTIONS]->() DELETE m",
  ].map((text) => ({
    name: "delete evidence",
    text,
    params: { articleId },
    access: "WRITE",
    map: noRows,
  }));
}

export function deleteArticle(articleId: string): Query<undefined> {
  return {
    name: "delete article",
    text: "MATCH (article:Article {articleId: $articleId}) DETACH DELETE article",
    params: { articleId },
    access: "WRITE",
    map: noRows,
  };
}

/** Of these, deletes the actors that no article mentions any longer, with their names. */
export function deleteUnmentionedActors(actorIds: readonly string[]): Query<undefined> {
  return {
    name: "delete unmentioned actors",
    text: `UNWIND $actorIds AS id
      MATCH (a:Actor {actorId: id}) WHERE NOT EXISTS { (a)<-[:MENTIONS]-() }
      OPTIONAL MATCH (n:ActorName)-[:NAMES]->(a)
      WITH a, collect(n) AS names
      FOREACH (n IN names | DETACH DELETE n)
      DETACH DELETE a`,
    params: { actorIds },
    access: "WRITE",
    map: noRows,
  };
}

export function deleteUnmentionedPlaces(placeIds: readonly string[]): Query<undefined> {
  return {
    name: "delete unmentioned places",
    text: `UNWIND $placeIds AS id
      MATCH (p:Place {placeId: id}) WHERE NOT EXISTS { (p)<-[:MENTIONS]-() }
      DETACH DELETE p`,
    params: { placeIds },
    access: "WRITE",
    map: noRows,
  };
}
