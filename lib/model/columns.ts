import type { ActorRef } from "./actor";
import type { Factuality } from "./factuality";
import type { ActorId, ArticleId, StatementId } from "./ids";
import type { EventType } from "./plover";
import type { ArticleRef } from "./statement";

/** A column whose values repeat: row i has `values[codes[i]]`, or none where the code is -1. */
export interface CodedColumn<T> {
  readonly values: readonly T[];
  readonly codes: readonly number[];
}

/**
 * The statements behind the lines of a scene, a row each, as columns: so that a filter is one
 * pass over numbers, and its counts are exact. Texts are fetched when a statement is opened.
 */
export interface StatementColumns {
  readonly statementIds: readonly StatementId[];
  readonly eventType: CodedColumn<EventType>;
  readonly mode: CodedColumn<string>;
  /** The chain of attribution, innermost first; no value: the article itself says it. */
  readonly chain: CodedColumn<readonly ActorId[]>;
  readonly factuality: CodedColumn<Factuality>;
  readonly article: CodedColumn<ArticleId>;
  /** 1 where it is said not to have happened or its source denies it, as `DerivedEdge.negated` counts. */
  readonly negated: readonly number[];
  /** 1 where it is conditional, hypothetical or in the future. */
  readonly hypothetical: readonly number[];
  /** Days since 1970-01-01, null where undated. */
  readonly happenedFrom: readonly (number | null)[];
  readonly happenedTo: readonly (number | null)[];
  readonly saidOn: readonly (number | null)[];
  readonly publishedOn: readonly (number | null)[];
  /**
   * Which statement stands behind which line: pair i says that the statement in row
   * `statementOf[i]` stands behind the edge `edgeIds[edgeOf[i]]`.
   */
  readonly edgeIds: readonly string[];
  readonly edgeOf: readonly number[];
  readonly statementOf: readonly number[];
  /** Everybody in `chain`, and every article in `article`, to name them by. */
  readonly speakers: readonly ActorRef[];
  readonly articles: readonly ArticleRef[];
  /** Statements that were left out because there are more than are sent at once. */
  readonly leftOut: number;
}
