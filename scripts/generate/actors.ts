import type { ArticleScript } from "@/lib/articles/schema";
import type { ActorKind } from "@/lib/model/actor";
import { nameOf, wordOf } from "./names";

type ActorScript = ArticleScript["actors"][string];

/** How many of twenty are of each kind. */
const KINDS: readonly (readonly [ActorKind, number])[] = [
  ["Country", 2],
  ["Person", 7],
  ["Organization", 4],
  ["ArmedGroup", 3],
  ["Igo", 1],
  ["Group", 3],
];
const MIXED = KINDS.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));

/** In the news speak persons, and others about them. */
const isPerson = (number: number): boolean => kindOf(number) === "Person";

/** Kinds come in turns, so that the often named ones are of every kind. */
function kindOf(number: number): ActorKind {
  return MIXED[(number * 7) % MIXED.length] ?? "Group";
}

export const idOf = (number: number): string => `made-up-${wordOf(number).toLowerCase()}`;

export function actorOf(number: number): ActorScript {
  const kind = kindOf(number);
  return {
    name: nameOf(kind, number),
    kind,
    ...(number % 5 === 0 && { aliases: [`${wordOf(number)} side`] }),
  };
}

/** The nearest person from this number on: they come every few numbers. */
export function personFrom(number: number, actors: number): number {
  for (let at = number; at < actors; at++) if (isPerson(at)) return at;
  return personFrom(0, actors);
}
