import type { ActorKind } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import type { GraphPart } from "@/lib/model/slice";

/** Actors that were chosen to do something with all of them at once. */
export type Choice = ReadonlySet<ActorId>;

export const NOBODY: Choice = new Set();

/**
 * Takes one in or out. What is selected alone was chosen first, so it comes along with the
 * first one that is added to it.
 */
export function toggled(choice: Choice, id: ActorId, selected: ActorId | undefined): Choice {
  const next = new Set(choice);
  if (choice.size === 0 && selected !== undefined && selected !== id) next.add(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

export const everybody = ({ actors }: GraphPart): Choice =>
  new Set(actors.map(({ actorId }) => actorId));

export const inverted = ({ actors }: GraphPart, choice: Choice): Choice =>
  new Set(actors.map(({ actorId }) => actorId).filter((actorId) => !choice.has(actorId)));

/** They and all who share a line with one of them, background included. */
export function withNeighbours({ edges, background }: GraphPart, choice: Choice): Choice {
  const next = new Set(choice);
  for (const { actorId, recipientId } of [...edges, ...background]) {
    if (choice.has(actorId)) next.add(recipientId);
    if (choice.has(recipientId)) next.add(actorId);
  }
  return next;
}

export const ofKind = ({ actors }: GraphPart, kind: ActorKind): Choice =>
  new Set(actors.filter((actor) => actor.kind === kind).map(({ actorId }) => actorId));

/** Without those who are not to be seen any more. */
export function seenOf({ actors }: GraphPart, choice: Choice): Choice {
  if (choice.size === 0) return choice;
  const seen = actors.filter(({ actorId }) => choice.has(actorId));
  return seen.length === choice.size ? choice : new Set(seen.map(({ actorId }) => actorId));
}
