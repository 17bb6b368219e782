import { z } from "zod";
import {
  ACTOR_KINDS,
  type ActorNode,
  type ActorRef,
  BACKGROUND_RELATIONS,
} from "@/lib/model/actor";
import { actorIdSchema, articleIdSchema, passageIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES, type EventType } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { ArticleRef, Passage } from "@/lib/model/statement";
import type { Fields } from "../values";
import { identifier } from "../query";
import { given } from "./given";

/**
 * What several queries return, each as a pair that must stay together: the Cypher that
 * makes the map, and the reader that gives the map its type.
 */

const kindSchema = z.enum(ACTOR_KINDS);
export const eventTypeSchema = z.enum(EVENT_TYPE_NAMES as [EventType, ...EventType[]]);
export const backgroundRelationSchema = z.enum(BACKGROUND_RELATIONS);

/** `A|B|C`, for a pattern of any derived edge. */
export const DERIVED_TYPES = EVENT_TYPE_NAMES.map(identifier).join("|");
export const BACKGROUND_TYPES = BACKGROUND_RELATIONS.map(identifier).join("|");

export const actorRef = {
  of: (actor: string) => `${actor} {.actorId, .name, .kind}`,
  read: (row: Fields): ActorRef => ({
    actorId: row.as("actorId", actorIdSchema),
    name: row.text("name"),
    kind: row.as("kind", kindSchema),
  }),
};

export const actorNode = {
  of: (actor: string) =>
    `${actor} {.actorId, .name, .kind, .aliases, .statementCount, .spokenCount, .neighbourCount}`,
  read: (row: Fields): ActorNode => ({
    ...actorRef.read(row),
    aliases: row.texts("aliases"),
    statementCount: row.number("statementCount"),
    spokenCount: row.number("spokenCount"),
    neighbourCount: row.number("neighbourCount"),
  }),
};

export const derivedEdge = {
  of: (edge: string) =>
    `${edge} {.actorId, .recipientId, eventType: type(${edge}), .reciprocal, .statements, .articles, .score, ` +
    `.negated, .hedged, .attributed, firstOn: toString(${edge}.firstOn), lastOn: toString(${edge}.lastOn)}`,
  read: (row: Fields): DerivedEdge => {
    const actorId = row.as("actorId", actorIdSchema);
    const recipientId = row.as("recipientId", actorIdSchema);
    const eventType = row.as("eventType", eventTypeSchema);
    return given({
      edgeId: `${actorId}|${eventType}|${recipientId}`,
      actorId,
      recipientId,
      eventType,
      reciprocal: row.flag("reciprocal"),
      statements: row.number("statements"),
      articles: row.number("articles"),
      score: row.number("score"),
      negated: row.number("negated"),
      hedged: row.number("hedged"),
      attributed: row.number("attributed"),
      firstOn: row.optionalText("firstOn"),
      lastOn: row.optionalText("lastOn"),
    });
  },
};

/**
 * One background edge out of the relationships of all articles that state it. Goes into
 * a `RETURN`, which it groups by actors and relation.
 */
export const backgroundEdge = {
  of: (from: string, relation: string, to: string) =>
    `${from}.actorId AS actorId, ${to}.actorId AS recipientId, type(${relation}) AS relation, ` +
    // Articles may word the role differently: the smallest one, so that it is always the same.
    `min(${relation}.role) AS role, collect(DISTINCT ${relation}.articleId) AS articleIds`,
  read: (row: Fields): BackgroundEdge => {
    const actorId = row.as("actorId", actorIdSchema);
    const recipientId = row.as("recipientId", actorIdSchema);
    const relation = row.as("relation", backgroundRelationSchema);
    return given({
      edgeId: `${actorId}|${relation}|${recipientId}`,
      actorId,
      recipientId,
      relation,
      role: row.optionalText("role"),
      articleIds: row.listAs("articleIds", articleIdSchema).toSorted(),
    });
  },
};

export const articleRef = {
  of: (article: string) =>
    `${article} {.articleId, .title, .publisher, .url, publishedOn: toString(${article}.publishedOn)}`,
  read: (row: Fields): ArticleRef =>
    given({
      articleId: row.as("articleId", articleIdSchema),
      title: row.text("title"),
      publisher: row.optionalText("publisher"),
      url: row.optionalText("url"),
      publishedOn: row.optionalText("publishedOn"),
    }),
};

export const passage = {
  of: (node: string) => `${node} {.passageId, .exact, .start, .end, .paragraph}`,
  read: (row: Fields): Passage => ({
    passageId: row.as("passageId", passageIdSchema),
    exact: row.text("exact"),
    start: row.number("start"),
    end: row.number("end"),
    paragraph: row.number("paragraph"),
  }),
};
