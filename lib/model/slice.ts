import type { ActorNode, BackgroundRelation } from "./actor";
import type { ActorId, ArticleId } from "./ids";
import type { EventType } from "./plover";

/**
 * A derived edge: all statements of one event type from one actor to another. It is a
 * count, never a fact; all of its numbers are recomputed from the evidence.
 */
export interface DerivedEdge {
  /** `actorId|TYPE|recipientId`; of a reciprocal edge the smaller id stands first. */
  readonly edgeId: string;
  readonly actorId: ActorId;
  readonly recipientId: ActorId;
  readonly eventType: EventType;
  readonly reciprocal: boolean;
  readonly statements: number;
  readonly articles: number;
  /** Mean score of the statements. */
  readonly score: number;
  /** Statements that say that it did not happen, or whose source denies it. */
  readonly negated: number;
  /** Statements that are conditional, hypothetical, in the future or less than certain. */
  readonly hedged: number;
  /** Statements that a speaker makes, so that the article itself has it at second hand. */
  readonly attributed: number;
  /** First and last day on which it is said to have happened, `YYYY-MM-DD`. */
  readonly firstOn?: string;
  readonly lastOn?: string;
}

/** A background relation between two actors, and the articles that state it. */
export interface BackgroundEdge {
  /** `actorId|RELATION|recipientId` */
  readonly edgeId: string;
  readonly actorId: ActorId;
  readonly recipientId: ActorId;
  readonly relation: BackgroundRelation;
  /** What the relation is exactly: "foreign minister". */
  readonly role?: string;
  readonly articleIds: readonly ArticleId[];
}

/** Some actors, and every relation among them. */
export interface GraphPart {
  readonly actors: readonly ActorNode[];
  readonly edges: readonly DerivedEdge[];
  readonly background: readonly BackgroundEdge[];
}

/** A part of the network, with what was left out of it in numbers. */
export interface GraphSlice extends GraphPart {
  /** What the whole database holds. */
  readonly total: SliceCounts;
  /** What is not in this slice: all zero when it is whole. */
  readonly leftOut: SliceCounts;
}

export interface SliceCounts {
  readonly actors: number;
  readonly edges: number;
  readonly background: number;
}

/** How an edge is to be drawn beyond its colour. */
export interface EdgeMarks {
  /** Every statement behind it is denied: the end is struck. */
  readonly denied: boolean;
  /** No statement behind it is certain: dashed. */
  readonly hedged: boolean;
  /** Every statement behind it comes at second hand: thinner and lighter. */
  readonly secondHand: boolean;
}

export function marksOf(edge: DerivedEdge): EdgeMarks {
  return {
    denied: edge.negated === edge.statements,
    hedged: edge.hedged === edge.statements,
    secondHand: edge.attributed === edge.statements,
  };
}
