/** What the routes answer with; `docs/api.md` says the same in words. */
import type { ActorKind, ActorNode, ActorRef, BackgroundRelation } from "./actor";
import type { ConsoleState } from "./console";
import type { ActorId, ArticleId, PassageId, StatementId } from "./ids";
import type { EventType } from "./plover";
import type { BackgroundEdge, DerivedEdge } from "./slice";
import type { ArticleRef, Passage, Statement } from "./statement";
import type { ViewKeeping } from "./views";

/** One page of a longer list; `next` is absent on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Opaque: hand it back as `after` to go on behind the last item. */
  readonly next?: string;
}

/** Which part of a longer list to answer with. */
export interface Paging {
  /** 1 to 100; 25 where it is left out. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Which statements to list: all that fit every given field. */
export interface StatementFilter {
  readonly actor?: ActorId;
  /**
   * Together with `actor` it names a pair as a derived edge does, so that a reciprocal
   * statement stands under its smaller id as actor and its larger one as recipient.
   */
  readonly recipient?: ActorId;
  readonly type?: EventType;
  /** Somebody in the chain of attribution, at any depth. */
  readonly speaker?: ActorId;
  readonly article?: ArticleId;
  /** Actor or recipient: what is said about it. */
  readonly involves?: ActorId;
}

/** Statements that were asked for by their ids, in that order; one that is unknown is not among them. */
export interface StatementsById {
  readonly items: readonly Statement[];
}

/** Statements that stand behind no edge, as nobody is acted upon in them. */
export interface WithoutRecipient {
  readonly statementIds: readonly StatementId[];
  /** Were there more than are answered at once? */
  readonly more: boolean;
}

/** What many statements say, to look through them: `summaries[i]` is that of `statementIds[i]`. */
export interface Summaries {
  readonly statementIds: readonly StatementId[];
  readonly summaries: readonly string[];
}

export interface Counts {
  readonly articles: number;
  readonly actors: number;
  readonly statements: number;
}

export interface Health {
  readonly status: "ok";
  readonly server: { readonly version: string; readonly edition: string };
  readonly migration: number;
  readonly counts: Counts;
  /** Changes whenever an article is added, changed or removed. */
  readonly fingerprint: string;
  readonly console: ConsoleState;
  readonly views: ViewKeeping;
}

/** Statements of one type in which the actor acts, is acted upon, or is party to. */
export interface TypeCount {
  readonly eventType: EventType;
  readonly out: number;
  readonly in: number;
  readonly mutual: number;
}

export interface BackgroundNote {
  readonly direction: "out" | "in";
  readonly relation: BackgroundRelation;
  readonly role?: string;
  readonly other: ActorRef;
  readonly article: ArticleRef;
  readonly passage?: Passage;
}

export interface ActorDetail extends ActorNode {
  readonly wikidataId?: string;
  readonly iso3?: string;
  readonly sectors: readonly string[];
  readonly counts: readonly TypeCount[];
  readonly background: readonly BackgroundNote[];
  readonly articleCount: number;
}

/** How an edge runs from the actor's side; a reciprocal one is `mutual`. */
export const DIRECTIONS = ["out", "in", "mutual"] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** Most statements between the two first, latest event first, or by name. */
export const NEIGHBOUR_ORDERS = ["statements", "recent", "name"] as const;

export type NeighbourOrder = (typeof NEIGHBOUR_ORDERS)[number];

/** Which neighbours to list: one edge between the two must fit both type and direction. */
export interface NeighbourFilter {
  readonly type?: readonly EventType[];
  readonly direction?: Direction;
  readonly kind?: readonly ActorKind[];
  /** `statements` where it is left out. */
  readonly order?: NeighbourOrder;
}

/** What is asked of a list of neighbours beside its page. */
export interface NeighbourWish extends NeighbourFilter {
  /** Tell of the whole neighbourhood, too: of a hub that takes as long as its page. */
  readonly whole?: boolean;
}

/** A neighbour with every derived edge between the two, most stated first. */
export interface Neighbour {
  readonly actor: ActorNode;
  /** Distinct statements between the two, in either direction. */
  readonly statements: number;
  readonly edges: readonly DerivedEdge[];
}

/** Others that share a derived edge with the actor; `total` counts all that the filter lets through. */
export interface NeighbourPage extends Page<Neighbour> {
  /**
   * Derived edges, not statements, of the actor's whole neighbourhood, whatever the filter.
   * Where it was asked for, and on the first page only, as is all that is the same on each.
   */
  readonly counts?: readonly TypeCount[];
  /** Derived edges of the actor with itself; where and when `counts` are there. */
  readonly loops?: readonly DerivedEdge[];
  /** Between the actor and the neighbours of this page. */
  readonly background: readonly BackgroundEdge[];
}

/** Actors that were asked for by their ids, in that order; one that is unknown is not among them. */
export interface ActorsById {
  readonly items: readonly ActorDetail[];
}

export interface ArticleSummary extends ArticleRef {
  readonly language?: string;
  readonly statementCount: number;
  readonly actorCount: number;
}

export interface ArticleDetail extends ArticleSummary {
  /** Is `text` the article itself or a digest in somebody else's words? */
  readonly textKind: TextKind;
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly passages: readonly (Passage & { readonly statementIds: readonly StatementId[] })[];
  readonly statements: readonly Statement[];
  readonly actors: readonly ActorRef[];
}

export const TEXT_KINDS = ["full", "excerpt", "digest"] as const;

export type TextKind = (typeof TEXT_KINDS)[number];

export interface HitReason {
  /** What matched: a name, an alias, a quote … */
  readonly field: "name" | "alias" | "summary" | "quote" | "title";
  readonly text: string;
  /** The query is not in the text as typed: a typing error was forgiven. */
  readonly fuzzy: boolean;
}

export type SearchHit =
  | { readonly kind: "actor"; readonly actor: ActorNode; readonly why: HitReason }
  | {
      readonly kind: "statement";
      readonly statementId: StatementId;
      readonly summary: string;
      readonly actors: readonly ActorRef[];
      readonly recipients: readonly ActorRef[];
      readonly eventType: EventType;
      readonly reciprocal: boolean;
      readonly article: ArticleRef;
      readonly passageId?: PassageId;
      readonly why: HitReason;
    }
  | { readonly kind: "article"; readonly article: ArticleRef; readonly why: HitReason };

export interface SearchAnswer {
  readonly query: string;
  readonly actors: readonly SearchHit[];
  readonly statements: readonly SearchHit[];
  readonly articles: readonly SearchHit[];
  /** Were there more hits of a kind than are listed? */
  readonly more: {
    readonly actors: boolean;
    readonly statements: boolean;
    readonly articles: boolean;
  };
}

/** RFC 9457 problem details, with the fields that we add. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable, for programs: `database-away`, `unknown-actor` … */
  readonly code: string;
  /** What happened, in a sentence. */
  readonly detail: string;
  /** What the reader can do about it. */
  readonly remedy: string;
  /** Stands in the server's log, too. */
  readonly requestId: string;
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
}

export type { ArticleId };
