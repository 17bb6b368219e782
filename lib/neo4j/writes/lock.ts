import type { ActorKind } from "@/lib/model/actor";
import { ACTOR_KINDS } from "@/lib/model/actor";
import { z } from "zod";
import type { Query } from "../query";

/**
 * Setting a property to itself takes the write lock on a node and writes nothing. What
 * is read after it stays true until the transaction ends. Should another transaction
 * delete the node while this one waits for the lock, the row comes back without its id:
 * the lock must then be asked for again, and makes the node anew.
 */
interface Locked {
  readonly vanished: boolean;
}

export interface LockedArticle extends Locked {
  readonly articleId: string;
  /** Absent where the article is new. */
  readonly contentHash?: string;
  readonly actorIds: readonly string[];
  readonly placeIds: readonly string[];
}

/** Ids come sorted: whoever locks in the same order never waits in a circle. */
export function lockArticles(articleIds: readonly string[]): Query<LockedArticle> {
  return {
    name: "lock articles",
    text: `UNWIND $articleIds AS id
      MERGE (article:Article {articleId: id})
      SET article.contentHash = article.contentHash
      RETURN id, article.articleId AS articleId, article.contentHash AS contentHash,
        COLLECT { MATCH (article)-[:MENTIONS]->(a:Actor) RETURN a.actorId } AS actorIds,
        COLLECT { MATCH (article)-[:MENTIONS]->(p:Place) RETURN p.placeId } AS placeIds`,
    params: { articleIds },
    access: "WRITE",
    map: (row) => {
      const contentHash = row.optionalText("contentHash");
      return {
        articleId: row.text("id"),
        vanished: row.optionalText("articleId") === undefined,
        ...(contentHash !== undefined && { contentHash }),
        actorIds: row.texts("actorIds"),
        placeIds: row.texts("placeIds"),
      };
    },
  };
}

export interface LockedActor extends Locked {
  readonly actorId: string;
  /** What all articles together make of it; absent where it is new. */
  readonly facts?: {
    readonly name: string;
    readonly kind: ActorKind;
    readonly aliases: readonly string[];
    readonly wikidataId?: string | undefined;
    readonly iso3?: string | undefined;
    readonly sectors: readonly string[];
  };
}

const kindSchema = z.enum(ACTOR_KINDS);

/** Sorted, too. */
export function lockActors(actorIds: readonly string[]): Query<LockedActor> {
  return {
    name: "lock actors",
    text: `UNWIND $actorIds AS id
      MERGE (a:Actor {actorId: id})
      SET a.kind = a.kind
      RETURN id, a.actorId AS actorId, a.name AS name, a.kind AS kind, a.aliases AS aliases,
        a.wikidataId AS wikidataId, a.iso3 AS iso3, a.sectors AS sectors`,
    params: { actorIds },
    access: "WRITE",
    map: (row) => {
      const actorId = row.text("id");
      const vanished = row.optionalText("actorId") === undefined;
      const name = row.optionalText("name");
      if (name === undefined) return { actorId, vanished };
      const facts = {
        name,
        kind: row.as("kind", kindSchema),
        aliases: row.texts("aliases"),
        wikidataId: row.optionalText("wikidataId"),
        iso3: row.optionalText("iso3"),
        sectors: row.texts("sectors"),
      };
      return { actorId, vanished, facts };
    },
  };
}

export interface LockedPlace extends Locked {
  readonly placeId: string;
  readonly facts?: {
    readonly name: string;
    readonly lat?: number | undefined;
    readonly lon?: number | undefined;
    readonly wikidataId?: string | undefined;
  };
}

export function lockPlaces(placeIds: readonly string[]): Query<LockedPlace> {
  return {
    name: "lock places",
    text: `UNWIND $placeIds AS id
      MERGE (p:Place {placeId: id})
      SET p.name = p.name
      RETURN id, p.placeId AS placeId, p.name AS name, p.lat AS lat, p.lon AS lon,
        p.wikidataId AS wikidataId`,
    params: { placeIds },
    access: "WRITE",
    map: (row) => {
      const placeId = row.text("id");
      const vanished = row.optionalText("placeId") === undefined;
      const name = row.optionalText("name");
      if (name === undefined) return { placeId, vanished };
      const facts = {
        name,
        lat: row.optionalNumber("lat"),
        lon: row.optionalNumber("lon"),
        wikidataId: row.optionalText("wikidataId"),
      };
      return { placeId, vanished, facts };
    },
  };
}
