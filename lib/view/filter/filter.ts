import type { ActorId } from "@/lib/model/ids";

/** What can be chosen among the values that the scene holds. */
export type FacetId =
  | "kind"
  | "eventType"
  | "mode"
  | "quadClass"
  | "speaker"
  | "publisher"
  | "article"
  | "factuality"
  | "attributed"
  | "negated"
  | "hypothetical";

/** Only these values, or all but these: values that come later are then in or out by themselves. */
export interface Choice {
  readonly mode: "only" | "without";
  readonly values: readonly string[];
}

/** When it happened, when the speaker said it, when the article was published. */
export type Clock = "happened" | "said" | "published";

/** Days since 1970-01-01, both ends included; null is open. */
export interface TimeRange {
  readonly clock: Clock;
  readonly from: number | null;
  readonly to: number | null;
  /** Are statements without a date on this clock kept? */
  readonly undated: boolean;
}

/** What is to be seen of a scene; it takes nothing out of it. */
export interface SceneFilter {
  readonly choices: Readonly<Partial<Record<FacetId, Choice>>>;
  readonly time?: TimeRange;
  readonly minStatements?: number;
  readonly minDegree?: number;
  readonly core?: number;
  readonly largestComponent?: true;
  readonly ego?: { readonly actorId: ActorId; readonly depth: 1 | 2 | 3 };
  readonly text?: string;
}

export const NO_FILTER: SceneFilter = { choices: {} };
