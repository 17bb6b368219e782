import type { ActorKind, BackgroundRelation } from "@/lib/model/actor";
import type { TextKind } from "@/lib/model/answers";
import type { DateGranularity } from "@/lib/model/dates";
import type { Factuality } from "@/lib/model/factuality";
import type { ActorId, ArticleId, PassageId, PlaceId, StatementId } from "@/lib/model/ids";
import type { AuxiliaryMode, Context } from "@/lib/model/contexts";
import type { EventType, QuadClass } from "@/lib/model/plover";
import type { AboutRelation, Polarity } from "@/lib/model/statement";

/**
 * A compiled article: rows that one transaction writes as they are. Everything that can
 * be known without the database (ids, offsets, scores, the hash) is settled here.
 */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly actors: readonly ActorRow[];
  readonly places: readonly PlaceRow[];
  readonly passages: readonly PassageRow[];
  readonly statements: readonly StatementRow[];
  readonly background: readonly BackgroundRow[];
}

export interface ArticleRow {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly publishedOn?: string;
  readonly textKind: TextKind;
  /** The paragraphs, joined by one empty line. */
  readonly text: string;
  /** SHA-256 in hexadecimal of everything in these rows; the same hash means the same content. */
  readonly contentHash: string;
}

/** How this article names an actor; the actor itself is the sum of all articles' namings. */
export interface ActorRow {
  readonly actorId: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly wikidataId?: string;
  readonly iso3?: string;
  readonly sectors: readonly string[];
}

export interface PlaceRow {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly wikidataId?: string;
}

/** W3C TextPositionSelector and TextQuoteSelector in one; offsets count code points of `text`. */
export interface PassageRow {
  readonly passageId: PassageId;
  readonly exact: string;
  /** Up to 32 code points before and after, to find the words again in a changed text. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

export interface PartyRow {
  readonly actorId: ActorId;
  readonly order: number;
  readonly surface?: string;
}

export interface AttributionRow {
  readonly actorId: ActorId;
  /** 0 is the innermost speaker. */
  readonly order: number;
  readonly cue: string;
  readonly factuality: Factuality;
}

export interface StatementRow {
  readonly statementId: StatementId;
  /** The author's name for it within the article. */
  readonly key: string;
  readonly summary: string;
  readonly eventType: EventType;
  readonly mode?: string;
  readonly contexts: readonly Context[];
  readonly quadClass: QuadClass;
  readonly score: number;
  readonly factuality: Factuality;
  readonly articleFactuality: Factuality;
  readonly polarity: Polarity;
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly condition?: string;
  readonly reciprocal: boolean;
  readonly eventDate?: string;
  readonly eventDateEnd?: string;
  readonly dateGranularity?: DateGranularity;
  readonly reportedOn?: string;
  readonly cameoCode?: string;
  /** The flags that derived edges count; see `judge` in compile. */
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly attributed: boolean;
  readonly actors: readonly PartyRow[];
  readonly recipients: readonly PartyRow[];
  readonly attribution: readonly AttributionRow[];
  readonly passageIds: readonly PassageId[];
  readonly placeIds: readonly PlaceId[];
  readonly about: readonly {
    readonly relation: AboutRelation;
    readonly statementId: StatementId;
  }[];
}

export interface BackgroundRow {
  readonly from: ActorId;
  readonly relation: BackgroundRelation;
  readonly to: ActorId;
  readonly role?: string;
  readonly passageId: PassageId;
}
