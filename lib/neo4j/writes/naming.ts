import { ACTOR_KINDS } from "@/lib/model/actor";
import { z } from "zod";
import type { ActorNaming, PlaceNaming, SettledActor, SettledPlace } from "../settle";
import { type Query, identifier, noRows } from "../query";

const kindSchema = z.enum(ACTOR_KINDS);

/** How the articles name these actors; articles that say the same make one row. */
export function actorNamings(
  actorIds: readonly string[],
): Query<ActorNaming & { actorId: string }> {
  return {
    name: "namings of actors",
    text: `UNWIND $actorIds AS id
      MATCH (a:Actor {actorId: id})<-[m:MENTIONS]-(article:Article)
      RETURN id, m.name AS name, m.kind AS kind, m.aliases AS aliases, m.wikidataId AS wikidataId,
        m.iso3 AS iso3, m.sectors AS sectors, count(*) AS articles, min(article.articleId) AS first`,
    params: { actorIds },
    access: "READ",
    map: (row) => ({
      actorId: row.text("id"),
      name: row.text("name"),
      kind: row.as("kind", kindSchema),
      aliases: row.texts("aliases"),
      wikidataId: row.optionalText("wikidataId"),
      iso3: row.optionalText("iso3"),
      sectors: row.texts("sectors"),
      articles: row.number("articles"),
      first: row.text("first"),
    }),
  };
}

export function placeNamings(
  placeIds: readonly string[],
): Query<PlaceNaming & { placeId: string }> {
  return {
    name: "namings of places",
    text: `UNWIND $placeIds AS id
      MATCH (p:Place {placeId: id})<-[m:MENTIONS]-(article:Article)
      RETURN id, m.name AS name, m.lat AS lat, m.lon AS lon, m.wikidataId AS wikidataId,
        count(*) AS articles, min(article.articleId) AS first`,
    params: { placeIds },
    access: "READ",
    map: (row) => ({
      placeId: row.text("id"),
      name: row.text("name"),
      lat: row.optionalNumber("lat"),
      lon: row.optionalNumber("lon"),
      wikidataId: row.optionalText("wikidataId"),
      articles: row.number("articles"),
      first: row.text("first"),
    }),
  };
}

/** Counts are set by `countActors`, which follows in the same transaction. */
export function writeActors(actors: readonly SettledActor[]): Query<undefined> {
  const kinds = ACTOR_KINDS.map(identifier).join(":");
  return {
    name: "write actors",
    text: `UNWIND $actors AS row
      MATCH (a:Actor {actorId: row.actorId})
      SET a = row.properties
      REMOVE a:${kinds}
      SET a:$(row.properties.kind)`,
    params: { actors: actors.map(({ actorId, properties }) => ({ actorId, properties })) },
    access: "WRITE",
    map: noRows,
  };
}

export function writePlaces(places: readonly SettledPlace[]): Query<undefined> {
  return {
    name: "write places",
    text: `UNWIND $places AS row MATCH (p:Place {placeId: row.placeId}) SET p = row`,
    params: { places },
    access: "WRITE",
    map: noRows,
  };
}

/** Frees the names that these actors do not bear any longer. */
export function freeNames(actors: readonly SettledActor[]): Query<undefined> {
  return {
    name: "free names",
    text: `UNWIND $actors AS row
      MATCH (a:Actor {actorId: row.actorId})<-[:NAMES]-(n:ActorName)
      WHERE NOT n.nameKey IN row.nameKeys
      DETACH DELETE n`,
    params: {
      actors: actors.map(({ actorId, names }) => ({
        actorId,
        nameKeys: names.map((n) => n.nameKey),
      })),
    },
    access: "WRITE",
    map: noRows,
  };
}

export interface NameClaimRow {
  readonly nameKey: string;
  readonly name: string;
  readonly actorId: string;
}

/** Makes and locks the names, in their order; a name may vanish while it waits. */
export function lockNames(claims: readonly NameClaimRow[]): Query<undefined> {
  return {
    name: "lock names",
    text: `UNWIND $claims AS row
      MERGE (n:ActorName {nameKey: row.nameKey})
      SET n.name = row.name`,
    params: { claims },
    access: "WRITE",
    map: noRows,
  };
}

export interface HeldName extends NameClaimRow {
  /** Whoever has it already; absent where the claim stands. */
  readonly heldBy?: string;
}

/** Gives each name to its actor unless another has it; a vanished one returns no row. */
export function takeNames(claims: readonly NameClaimRow[]): Query<HeldName> {
  return {
    name: "take names",
    text: `UNWIND $claims AS row
      MATCH (n:ActorName {nameKey: row.nameKey})
      OPTIONAL MATCH (n)-[:NAMES]->(other:Actor) WHERE other.actorId <> row.actorId
      MATCH (a:Actor {actorId: row.actorId})
      FOREACH (_ IN CASE WHEN other IS NULL THEN [1] ELSE [] END | MERGE (n)-[:NAMES]->(a))
      RETURN row.nameKey AS nameKey, row.name AS name, row.actorId AS actorId,
        other.actorId AS heldBy`,
    params: { claims },
    access: "WRITE",
    map: (row) => {
      const heldBy = row.optionalText("heldBy");
      return {
        nameKey: row.text("nameKey"),
        name: row.text("name"),
        actorId: row.text("actorId"),
        ...(heldBy !== undefined && { heldBy }),
      };
    },
  };
}
