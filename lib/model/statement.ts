import type { ActorRef } from "./actor";
import type { DateSpan } from "./dates";
import type { Factuality } from "./factuality";
import type { ArticleId, PassageId, PlaceId, StatementId } from "./ids";
import type { AuxiliaryMode, Context } from "./contexts";
import type { EventType, QuadClass } from "./plover";

export const POLARITIES = ["positive", "negative"] as const;

/** Does the statement say that it happened, or that it did not? */
export type Polarity = (typeof POLARITIES)[number];

/** How one statement bears on another. */
export const ABOUT_RELATIONS = ["responds-to", "conditional-on", "denies"] as const;

export type AboutRelation = (typeof ABOUT_RELATIONS)[number];

/** A party as the sentence names it: `surface` is the article's own wording. */
export interface Party extends ActorRef {
  readonly surface?: string;
}

/** One link of a speaker chain; the first is the innermost speaker. */
export interface Attribution extends ActorRef {
  /** The word that hands the content over: "said", "told reporters", "denied". */
  readonly cue: string;
  /** How far this speaker commits to the content. */
  readonly factuality: Factuality;
}

/** Words of an article; `start` and `end` count code points of its text, half open. */
export interface Passage {
  readonly passageId: PassageId;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
}

export interface ArticleRef {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly publishedOn?: string;
}

export interface PlaceRef {
  readonly placeId: PlaceId;
  readonly name: string;
}

export interface StatementLink {
  readonly relation: AboutRelation;
  readonly statementId: StatementId;
  readonly summary: string;
}

/** A statement with all that is needed to read, judge and cite it. */
export interface Statement {
  readonly statementId: StatementId;
  /** The content as one sentence without its speakers. */
  readonly summary: string;
  readonly eventType: EventType;
  readonly mode?: string;
  readonly contexts: readonly Context[];
  readonly quadClass: QuadClass;
  readonly score: number;
  /** The innermost speaker's commitment, or the article's where nobody else speaks. */
  readonly factuality: Factuality;
  /** The article's own commitment. */
  readonly articleFactuality: Factuality;
  readonly polarity: Polarity;
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly condition?: string;
  /** All actors are parties to one another, and there is no recipient. */
  readonly reciprocal: boolean;
  readonly happened?: DateSpan;
  /** Day on which the speaker said it, `YYYY-MM-DD`. */
  readonly reportedOn?: string;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly attribution: readonly Attribution[];
  readonly passages: readonly Passage[];
  readonly places: readonly PlaceRef[];
  readonly about: readonly StatementLink[];
  /** The statements that are about this one. */
  readonly aboutThis: readonly StatementLink[];
  readonly article: ArticleRef;
}
