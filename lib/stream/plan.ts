/** One operator of a plan, as the database gives it, freed of the driver's types. */
export interface PlanOperator {
  /** Without the database behind the `@`. */
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows?: number;
  /** Only after PROFILE, as are the others below. */
  readonly rows?: number;
  readonly dbHits?: number;
  readonly memoryBytes?: number;
  readonly pageCacheHits?: number;
  readonly pageCacheMisses?: number;
  readonly timeMs?: number;
  /** What else the database says of it: order, pipeline, runtime; names may repeat in no order. */
  readonly other: readonly (readonly [name: string, value: string])[];
  readonly children: readonly PlanOperator[];
}

export interface Plan {
  /** What the database takes the query for: `r` reads; `rw`, `w` and `s` do more. */
  readonly queryType: string;
  readonly root: PlanOperator;
}
