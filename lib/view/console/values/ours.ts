import { ACTOR_KINDS, type ActorKind, BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { isActorId, isArticleId, isStatementId } from "@/lib/model/idGuards";
import type { ActorId, ArticleId } from "@/lib/model/ids";
import { isEventType } from "@/lib/model/plover";
import type { CypherNode, CypherRelationship } from "@/lib/stream/value";
import type { Selection } from "../../selection";
import { propertyOf, textProperty } from "./caption";

/** Finds a node of the same answer by Neo4j's id. */
export type NodeOf = (id: string) => CypherNode | undefined;

function actorIdOf(node: CypherNode | undefined): ActorId | undefined {
  if (!node?.labels.includes("Actor")) return undefined;
  const actorId = textProperty(node.properties, "actorId");
  return isActorId(actorId) ? actorId : undefined;
}

/** What of ours a node is, where it is: the panel of evidence shows it. */
export function selectionOfNode(node: CypherNode): Selection | undefined {
  const actorId = actorIdOf(node);
  if (actorId) return { kind: "actor", actorId };
  if (!node.labels.includes("Statement")) return undefined;
  const statementId = textProperty(node.properties, "statementId");
  return isStatementId(statementId) ? { kind: "statement", statementId } : undefined;
}

/** A derived edge, or a background relation between two actors that were returned with it. */
export function selectionOfRelationship(
  { type, start, end, properties }: CypherRelationship,
  nodeOf: NodeOf,
): Selection | undefined {
  const id = (key: string, nodeId: string) => {
    const own = textProperty(properties, key);
    return isActorId(own) ? own : actorIdOf(nodeOf(nodeId));
  };
  const actorId = id("actorId", start);
  const recipientId = id("recipientId", end);
  if (!actorId || !recipientId) return undefined;
  if (isEventType(type)) return { kind: "edge", actorId, recipientId, eventType: type };
  const relation = BACKGROUND_RELATIONS.find((known) => known === type);
  return relation && { kind: "background", actorId, recipientId, relation };
}

export function articleIdOf({ labels, properties }: CypherNode): ArticleId | undefined {
  if (!labels.includes("Article")) return undefined;
  const articleId = textProperty(properties, "articleId");
  return isArticleId(articleId) ? articleId : undefined;
}

export function actorKindOf(node: CypherNode): ActorKind | undefined {
  if (!actorIdOf(node)) return undefined;
  const kind = propertyOf(node.properties, "kind");
  return ACTOR_KINDS.find((known) => known === kind);
}
