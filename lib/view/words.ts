import { BACKGROUND_WORDS, type ActorKind, ACTOR_KIND_WORDS } from "@/lib/model/actor";
import { eventTypeEntry, type EventType } from "@/lib/model/plover";
import { marksOf, type BackgroundEdge, type DerivedEdge } from "@/lib/model/slice";

/** "1 article", "17 actors", "1,204 statements". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function kindWords(kind: ActorKind, n = 1): string {
  return ACTOR_KIND_WORDS[kind][n === 1 ? 0 : 1];
}

/** "ACCUSE" as a person reads it: "accuse". */
export function typeName(type: EventType): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}

/** "martial-law" → "martial law". */
export function modeName(mode: string): string {
  return mode.replaceAll(/[-_]/g, " ");
}

/** The head of a descriptive name stands before one of these: "civilians of Eastern Ghouta". */
const BEHIND_HEAD = /\s(?:in|of|that|who|from|with|against)\s|\s\(|,/;

/**
 * Does a name take the plural? "armed groups in Eastern Ghouta" does, "United Nations" and
 * "al-Nusra Front" do not: a proper name counts as one, a description goes by its head.
 */
export function isPlural(name: string): boolean {
  const head = name.split(BEHIND_HEAD)[0] ?? name;
  return head === head.toLowerCase() && /[^s]s$/.test(head);
}

type NameOf = (actorId: DerivedEdge["actorId"]) => string;

/** "Russia accuses Sweden"; of a reciprocal edge "Iran and Turkey agree with each other". */
export function edgeHeading(
  edge: Pick<DerivedEdge, "actorId" | "recipientId" | "eventType"> & { reciprocal?: boolean },
  nameOf: NameOf,
): string {
  const [singular, plural] = eventTypeEntry(edge.eventType).verb;
  const actor = nameOf(edge.actorId);
  if (edge.reciprocal) {
    const other = nameOf(edge.recipientId);
    return `${actor} and ${other} ${plural} each other`;
  }
  const verb = isPlural(actor) ? plural : singular;
  const recipient =
    edge.actorId === edge.recipientId
      ? isPlural(actor)
        ? "themselves"
        : "itself"
      : nameOf(edge.recipientId);
  return `${actor} ${verb} ${recipient}`;
}

/** "Sergei Lavrov represents Russia (foreign minister)". */
export function backgroundHeading(
  edge: Pick<BackgroundEdge, "actorId" | "recipientId" | "relation" | "role">,
  nameOf: NameOf,
): string {
  const role = edge.role ? ` (${edge.role})` : "";
  const words = BACKGROUND_WORDS[edge.relation];
  return `${nameOf(edge.actorId)} ${words} ${nameOf(edge.recipientId)}${role}`;
}

/** What an edge's drawing says beyond its colour: "at second hand, hedged". */
export function markWords(edge: DerivedEdge): readonly string[] {
  const marks = marksOf(edge);
  return [
    marks.denied ? "denied" : undefined,
    marks.hedged ? "hedged" : undefined,
    marks.secondHand ? "only at second hand" : undefined,
  ].filter((word) => word !== undefined);
}
