import type { ActorNode } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import { toneOf } from "@/lib/model/plover";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import type { Selection } from "./selection";
import { edgeHeading } from "./words";

/** A question that the data at hand answers, and where its answer stands. */
export interface Question {
  readonly text: string;
  readonly selection: Selection;
}

const toEdge = (edge: DerivedEdge): Selection => ({
  kind: "edge",
  actorId: edge.actorId,
  recipientId: edge.recipientId,
  eventType: edge.eventType,
});

const toActor = (actor: ActorNode): Selection => ({ kind: "actor", actorId: actor.actorId });

/** The one with the largest figure; ties go by id, so that the same data ask the same. */
function most<T>(items: readonly T[], figure: (item: T) => number, id: (item: T) => string) {
  let [best, largest]: [T | undefined, number] = [undefined, 0];
  for (const item of items) {
    const of = figure(item);
    if (of < largest || of <= 0) continue;
    if (best === undefined || of > largest || id(item) < id(best)) [best, largest] = [item, of];
  }
  return best;
}

const isConflict = (edge: DerivedEdge): boolean => toneOf(edge.eventType).endsWith("CONFLICT");

/**
 * Two or three questions to begin with, by rule: the most stated conflict that a speaker
 * reports, the one who speaks most, and what is denied (or else whom most is said about).
 */
export function questionsOf(slice: GraphSlice): readonly Question[] {
  // Of thousands of names four are needed.
  const nameOf = (id: ActorId) => slice.actors.find(({ actorId }) => actorId === id)?.name ?? id;
  const heading = (edge: DerivedEdge) => edgeHeading(edge, nameOf);
  const edgeId = (edge: DerivedEdge) => edge.edgeId;
  const actorId = (actor: ActorNode) => actor.actorId;

  const denied = most(slice.edges, (edge) => edge.negated, edgeId);
  const others = slice.edges.filter((edge) => edge !== denied);
  const reported =
    most(others, (edge) => (isConflict(edge) ? edge.attributed : 0), edgeId) ??
    most(others, (edge) => edge.statements, edgeId);
  const speaker = most(slice.actors, (actor) => actor.spokenCount, actorId);
  const central = most(slice.actors, (actor) => actor.statementCount, actorId);

  const questions: Question[] = [];
  if (reported) {
    questions.push({ text: `Who says that ${heading(reported)}?`, selection: toEdge(reported) });
  }
  if (speaker) {
    questions.push({
      text: `What does ${speaker.name} say, and about whom?`,
      selection: toActor(speaker),
    });
  }
  if (denied) {
    questions.push({ text: `Who denies that ${heading(denied)}?`, selection: toEdge(denied) });
  } else if (central && central !== speaker) {
    questions.push({ text: `What is said about ${central.name}?`, selection: toActor(central) });
  }
  return questions;
}
