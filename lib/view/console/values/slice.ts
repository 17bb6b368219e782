import { ACTOR_KINDS, type ActorNode } from "@/lib/model/actor";
import { isActorId, isArticleId } from "@/lib/model/idGuards";
import { isEventType } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import {
  asFloat,
  asInteger,
  type CypherNode,
  type CypherRelationship,
  type Entries,
  isList,
} from "@/lib/stream/value";
import { propertyOf, textProperty } from "./caption";
import { type NodeOf, selectionOfRelationship } from "./ours";

/**
 * Actors and lines as the network has them, read from what a query returned of them.
 * Undefined for whatever is none of ours, or does not bring what makes it one.
 */
export function actorNodeOf({ labels, properties }: CypherNode): ActorNode | undefined {
  if (!labels.includes("Actor")) return undefined;
  const actorId = textProperty(properties, "actorId");
  const name = textProperty(properties, "name");
  const kind = ACTOR_KINDS.find((known) => known === textProperty(properties, "kind"));
  if (!isActorId(actorId) || name === undefined || !kind) return undefined;
  return {
    actorId,
    name,
    kind,
    aliases: textsOf(properties, "aliases"),
    statementCount: numberOf(properties, "statementCount") ?? 0,
    spokenCount: numberOf(properties, "spokenCount") ?? 0,
    neighbourCount: numberOf(properties, "neighbourCount") ?? 0,
  };
}

/** Its ends are named by its properties, so that it is known without them. */
export function derivedEdgeOf(
  relationship: CypherRelationship,
  nodeOf: NodeOf,
): DerivedEdge | undefined {
  const { type, properties } = relationship;
  const selection = selectionOfRelationship(relationship, nodeOf);
  const statements = numberOf(properties, "statements");
  if (selection?.kind !== "edge" || !isEventType(type) || statements === undefined) {
    return undefined;
  }
  const { actorId, recipientId } = selection;
  const count = (key: string): number => numberOf(properties, key) ?? 0;
  const [firstOn, lastOn] = ["firstOn", "lastOn"].map((key) => dayOf(properties, key));
  return {
    edgeId: `${actorId}|${type}|${recipientId}`,
    actorId,
    recipientId,
    eventType: type,
    reciprocal: propertyOf(properties, "reciprocal") === true,
    statements,
    articles: count("articles"),
    score: count("score"),
    negated: count("negated"),
    hedged: count("hedged"),
    attributed: count("attributed"),
    ...(firstOn !== undefined && { firstOn }),
    ...(lastOn !== undefined && { lastOn }),
  };
}

/** Stated by one article; the network has one line for all that state the same. */
export function backgroundEdgeOf(
  relationship: CypherRelationship,
  nodeOf: NodeOf,
): BackgroundEdge | undefined {
  const selection = selectionOfRelationship(relationship, nodeOf);
  if (selection?.kind !== "background") return undefined;
  const { actorId, recipientId, relation } = selection;
  const role = textProperty(relationship.properties, "role");
  const articleId = textProperty(relationship.properties, "articleId");
  return {
    edgeId: `${actorId}|${relation}|${recipientId}`,
    actorId,
    recipientId,
    relation,
    ...(role !== undefined && { role }),
    articleIds: isArticleId(articleId) ? [articleId] : [],
  };
}

export function numberOf(properties: Entries, key: string): number | undefined {
  const value = propertyOf(properties, key) ?? null;
  const integer = asInteger(value);
  return integer === undefined ? asFloat(value) : Number(integer);
}

function textsOf(properties: Entries, key: string): readonly string[] {
  const value = propertyOf(properties, key) ?? null;
  return isList(value) ? value.filter((item) => typeof item === "string") : [];
}

function dayOf(properties: Entries, key: string): string | undefined {
  const value = propertyOf(properties, key) ?? null;
  const isDay = typeof value === "object" && value !== null && !isList(value) && value.$ === "date";
  return isDay ? value.value : undefined;
}
