import type { ActorNode } from "./actor";
import type { ActorId } from "./ids";
import type { EventType } from "./plover";
import type { DerivedEdge } from "./slice";

/** What makes a path short: few steps, or steps that many statements stand behind. */
export const PATH_MEASURES = ["hops", "weight"] as const;

export type PathMeasure = (typeof PATH_MEASURES)[number];

/** Which paths to look for between two actors. */
export interface PathRequest {
  readonly from: ActorId;
  readonly to: ActorId;
  /** 1 to 10; 3 where it is left out. */
  readonly k?: number;
  /** Steps of a path at most: 1 to 6; 4 where it is left out. */
  readonly maxLength?: number;
  /** `hops` where it is left out. */
  readonly by?: PathMeasure;
  /** Only from who acts to whom; a reciprocal edge goes both ways. */
  readonly directed?: boolean;
  readonly withoutTypes?: readonly EventType[];
  readonly withoutActors?: readonly ActorId[];
}

export interface PathStep {
  readonly fromId: ActorId;
  readonly toId: ActorId;
  /** Those that the step may take: of other types and, where direction is minded, that way. */
  readonly edges: readonly DerivedEdge[];
}

/** A way from one actor to another that passes nobody twice. */
export interface ActorPath {
  readonly actorIds: readonly ActorId[];
  readonly steps: readonly PathStep[];
  readonly hops: number;
  /** Sum of 1 / statements over its steps, the statements of a step being those of its edges. */
  readonly weight: number;
}

export interface PathAnswer {
  /** Shortest first; of equally short ones the one whose ids come first. */
  readonly paths: readonly ActorPath[];
  /** Everybody on them. */
  readonly actors: readonly ActorNode[];
  /** The time was over before the search was: there may be other and shorter paths. */
  readonly timedOut: boolean;
  readonly limitMs: number;
}
