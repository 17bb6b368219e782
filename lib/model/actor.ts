import type { ActorId } from "./ids";

/** What an actor can be. `Group` is unnamed or collective: "states that support the militants". */
export const ACTOR_KINDS = [
  "Country",
  "Person",
  "Organization",
  "ArmedGroup",
  "Igo",
  "Group",
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, readonly [one: string, many: string]>> = {
  Country: ["country", "countries"],
  Person: ["person", "persons"],
  Organization: ["organisation", "organisations"],
  ArmedGroup: ["armed group", "armed groups"],
  Igo: ["intergovernmental organisation", "intergovernmental organisations"],
  Group: ["unnamed group", "unnamed groups"],
};

/** Relations that stand behind the news rather than in it, each with its own source. */
export const BACKGROUND_RELATIONS = ["REPRESENTS", "MEMBER_OF", "PART_OF"] as const;

export type BackgroundRelation = (typeof BACKGROUND_RELATIONS)[number];

export const BACKGROUND_WORDS: Readonly<Record<BackgroundRelation, string>> = {
  REPRESENTS: "represents",
  MEMBER_OF: "is a member of",
  PART_OF: "is part of",
};

/** An actor where it is named beside something else. */
export interface ActorRef {
  readonly actorId: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
}

/** An actor as a node of the network. All counts are of statements in the whole database. */
export interface ActorNode extends ActorRef {
  readonly aliases: readonly string[];
  /** Distinct statements in which it acts or is acted upon. */
  readonly statementCount: number;
  /** Statements of which it is a speaker, at any depth of the chain. */
  readonly spokenCount: number;
  /** Distinct actors that share a derived edge with it. */
  readonly neighbourCount: number;
}
