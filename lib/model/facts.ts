import type { ActorId } from "./ids";

/** What the whole database tells of an actor beside its node, to draw it by. */
export interface ActorFacts {
  readonly actorId: ActorId;
  /** Sorted. */
  readonly sectors: readonly string[];
  /** Country that it is or belongs to, as ISO 3166-1 alpha-3. */
  readonly iso3?: string;
  /** Articles that name it. */
  readonly articles: number;
  /**
   * Derived edges at it; a reciprocal one both goes out and comes in, as a loop does. All three
   * are absent in a story, which does not hold what was not shown.
   */
  readonly lines?: number;
  readonly linesOut?: number;
  readonly linesIn?: number;
}

export interface ActorFactsAnswer {
  readonly items: readonly ActorFacts[];
}

/**
 * Who is tied to whom in the whole database, as columns: line i runs from `actorIds[from[i]]` to
 * `actorIds[to[i]]`.
 */
export interface WholeNetwork {
  /** Of everybody at a line, sorted. */
  readonly actorIds: readonly ActorId[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly statements: readonly number[];
  /** 1 where it runs both ways. */
  readonly reciprocal: readonly number[];
  readonly total: { readonly actors: number; readonly edges: number };
  /** Lines that are not here: none, or all of them where there are more than are sent. */
  readonly leftOut: number;
}
