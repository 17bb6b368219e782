import { BACKGROUND_RELATIONS, type BackgroundRelation } from "@/lib/model/actor";
import { isActorId, isStatementId } from "@/lib/model/idGuards";
import type { ActorId } from "@/lib/model/ids";
import { isEventType, type EventType } from "@/lib/model/plover";
import { NOTHING, type Anchor, type Selection } from "./selection";

/**
 * The selection as a query string, so that a link, Back and Reload keep it:
 * `?actor=rus`, `?edge=nusra~REJECT~rus`, `?background=lavrov~REPRESENTS~rus`,
 * `?statement=0123456789abcdef`, the last one also beside where it was opened from.
 * `~` stands in no id and needs no escape.
 */
export interface UrlReading {
  readonly selection: Selection;
  /** What could not be read, in words: it is left out, and said. */
  readonly faults: readonly string[];
}

type Reading<T> = T | undefined;

const readActor = (value: string): Reading<ActorId> => (isActorId(value) ? value : undefined);

function readPair<T extends string>(
  value: string,
  isMiddle: (middle: string) => middle is T,
): Reading<{ actorId: ActorId; middle: T; recipientId: ActorId }> {
  const [first = "", middle = "", second = "", ...more] = value.split("~");
  const actorId = readActor(first);
  const recipientId = readActor(second);
  if (!actorId || !recipientId || more.length > 0 || !isMiddle(middle)) return undefined;
  return { actorId, middle, recipientId };
}

const isRelation = (value: string): value is BackgroundRelation =>
  BACKGROUND_RELATIONS.some((relation) => relation === value);

const isType = (value: string): value is EventType => isEventType(value);

const ANCHORS: Readonly<Record<string, (value: string) => Reading<Anchor>>> = {
  actor: (value) => {
    const actorId = readActor(value);
    return actorId && { kind: "actor", actorId };
  },
  edge: (value) => {
    const pair = readPair(value, isType);
    return (
      pair && {
        kind: "edge",
        actorId: pair.actorId,
        recipientId: pair.recipientId,
        eventType: pair.middle,
      }
    );
  },
  background: (value) => {
    const pair = readPair(value, isRelation);
    return (
      pair && {
        kind: "background",
        actorId: pair.actorId,
        recipientId: pair.recipientId,
        relation: pair.middle,
      }
    );
  },
};

export function readUrl(query: string): UrlReading {
  const params = new URLSearchParams(query);
  const faults: string[] = [];
  const unreadable = (name: string, value: string) =>
    faults.push(`The link's ${name} "${value.slice(0, 80)}" cannot be read, so it was left out.`);

  let anchor: Anchor | undefined;
  for (const [name, read] of Object.entries(ANCHORS)) {
    const value = params.get(name);
    if (value === null) continue;
    const found = read(value);
    if (!found) unreadable(name, value);
    else if (anchor) faults.push(`The link names two things; its ${name} was left out.`);
    else anchor = found;
  }

  const statement = params.get("statement");
  if (statement === null) return { selection: anchor ?? NOTHING, faults };
  if (!isStatementId(statement)) {
    unreadable("statement", statement);
    return { selection: anchor ?? NOTHING, faults };
  }
  const selection = { kind: "statement", statementId: statement } as const;
  return { selection: anchor ? { ...selection, within: anchor } : selection, faults };
}

/** The query string with its `?`, or nothing at all where nothing is selected. */
export function writeUrl(selection: Selection): string {
  switch (selection.kind) {
    case "none":
      return "";
    case "actor":
      return `?actor=${selection.actorId}`;
    case "edge":
      return `?edge=${selection.actorId}~${selection.eventType}~${selection.recipientId}`;
    case "background":
      return `?background=${selection.actorId}~${selection.relation}~${selection.recipientId}`;
    case "statement": {
      const within = selection.within ? `${writeUrl(selection.within)}&` : "?";
      return `${within}statement=${selection.statementId}`;
    }
  }
}

const OWN: ReadonlySet<string> = new Set([...Object.keys(ANCHORS), "statement"]);

/** Does a query string hold more than a selection? */
export const isMore = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].some((name) => !OWN.has(name));
