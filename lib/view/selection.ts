import type { BackgroundRelation } from "@/lib/model/actor";
import type { ActorId, StatementId } from "@/lib/model/ids";
import type { EventType } from "@/lib/model/plover";
import type { Statement } from "@/lib/model/statement";

/** What the reader looks at. All panels and the canvas share it, and the URL holds it. */
export type Selection = NoSelection | Anchor | StatementSelection;

export interface NoSelection {
  readonly kind: "none";
}

export interface ActorSelection {
  readonly kind: "actor";
  readonly actorId: ActorId;
}

/** A derived edge: all statements of one type from one actor to another. */
export interface EdgeSelection {
  readonly kind: "edge";
  readonly actorId: ActorId;
  readonly recipientId: ActorId;
  readonly eventType: EventType;
}

export interface BackgroundSelection {
  readonly kind: "background";
  readonly actorId: ActorId;
  readonly recipientId: ActorId;
  readonly relation: BackgroundRelation;
}

/** What can be seen on the canvas. */
export type Anchor = ActorSelection | EdgeSelection | BackgroundSelection;

export interface StatementSelection {
  readonly kind: "statement";
  readonly statementId: StatementId;
  /** Where it was opened from: stays marked on the canvas, and Esc steps back to it. */
  readonly within?: Anchor;
}

export const NOTHING: NoSelection = { kind: "none" };

/** What the canvas marks: a statement's own place is the edge or actor it was opened from. */
export function anchorOf(selection: Selection): Anchor | NoSelection {
  return selection.kind === "statement" ? (selection.within ?? NOTHING) : selection;
}

/** Its id in the scene: of the actor, or of the line. */
export function idOf(anchor: Anchor): string {
  switch (anchor.kind) {
    case "actor":
      return anchor.actorId;
    case "edge":
      return `${anchor.actorId}|${anchor.eventType}|${anchor.recipientId}`;
    case "background":
      return `${anchor.actorId}|${anchor.relation}|${anchor.recipientId}`;
  }
}

/** One level back: from a statement to its edge or actor, from there to nothing. */
export function stepBack(selection: Selection): Selection {
  return selection.kind === "statement" ? (selection.within ?? NOTHING) : NOTHING;
}

/** The same in words of one line; also its identity. */
export function keyOf(selection: Selection): string {
  switch (selection.kind) {
    case "none":
      return "none";
    case "actor":
      return `actor ${selection.actorId}`;
    case "edge":
      return `edge ${selection.actorId}|${selection.eventType}|${selection.recipientId}`;
    case "background":
      return `background ${selection.actorId}|${selection.relation}|${selection.recipientId}`;
    case "statement": {
      const within = selection.within ? ` in ${keyOf(selection.within)}` : "";
      return `statement ${selection.statementId}${within}`;
    }
  }
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return keyOf(a) === keyOf(b);
}

/**
 * The edge that a statement counts for, where it has one: its first pair. Of a
 * reciprocal statement the smaller id stands first, as in the derived edge.
 */
export function edgeOf(
  statement: {
    readonly actors: readonly { readonly actorId: ActorId }[];
    readonly recipients: readonly { readonly actorId: ActorId }[];
  } & Pick<Statement, "eventType" | "reciprocal">,
): EdgeSelection | undefined {
  const { actors, recipients, eventType, reciprocal } = statement;
  const [first, second] = reciprocal
    ? actors.map((actor) => actor.actorId).toSorted()
    : [actors[0]?.actorId, recipients[0]?.actorId];
  return first && second
    ? { kind: "edge", actorId: first, recipientId: second, eventType }
    : undefined;
}

/** A statement opened from anywhere but an edge or an actor: marked at its own edge. */
export function statementSelection(
  statement: Parameters<typeof edgeOf>[0] & Pick<Statement, "statementId">,
  within?: Anchor,
): StatementSelection {
  const anchor = within ?? edgeOf(statement);
  return anchor
    ? { kind: "statement", statementId: statement.statementId, within: anchor }
    : { kind: "statement", statementId: statement.statementId };
}
