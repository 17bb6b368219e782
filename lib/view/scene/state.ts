import type { NeighbourFilter } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { GraphPart, GraphSlice } from "@/lib/model/slice";
import { NO_FILTER, type SceneFilter } from "../filter/filter";
import type { Arrangement } from "../layout/arrangement";
import type { Point } from "../layout/start";
import type { SceneStyle } from "../style/schema";
import { PLAIN_STYLE } from "../style/style";

export interface ExpansionOrigin {
  readonly kind: "expansion";
  /** Whose neighbours they are. */
  readonly actorId: ActorId;
  readonly wish: NeighbourFilter;
  /** How many neighbours fit the wish. */
  readonly total: number;
  /** Where the next expansion of the same wish goes on; absent at the end. */
  readonly next?: string;
}

/** Why something was added to the scene. */
export type Origin =
  | ExpansionOrigin
  | { readonly kind: "query" }
  | { readonly kind: "relations" }
  | { readonly kind: "path" };

/** What one step added. It stays whole, so that it can be taken away as it came. */
export interface Addition extends GraphPart {
  readonly origin: Origin;
}

export type Expansion = Addition & { readonly origin: ExpansionOrigin };

/**
 * All that a reader can change about what is shown, as one immutable value: two equal
 * states show the same picture of the same data.
 */
export interface SceneState {
  /** What is shown first; undefined: the network as the server sends it. */
  readonly made: GraphSlice | undefined;
  /** In the order in which they came. */
  readonly additions: readonly Addition[];
  /** Actors and lines, by id, that are not to be seen. */
  readonly hidden: ReadonlySet<string>;
  /** Actors that no layout moves. */
  readonly pinned: ReadonlySet<string>;
  /** Where actors stand, also those that are not to be seen now. */
  readonly places: ReadonlyMap<string, Point>;
  /** Actors who found room beside others since everything was laid out last. */
  readonly newcomers: ReadonlySet<string>;
  /** By the layout that a reader asked for last; undefined: by the one that comes by itself. */
  readonly arranged: Arrangement | undefined;
  readonly filter: SceneFilter;
  /** A reader's own words, by the id of the actor, the line or the statement that they are on. */
  readonly notes: ReadonlyMap<string, string>;
  /** How actors and lines look. */
  readonly style: SceneStyle;
}

export const FIRST_STATE: SceneState = {
  made: undefined,
  additions: [],
  hidden: new Set(),
  pinned: new Set(),
  places: new Map(),
  newcomers: new Set(),
  arranged: undefined,
  filter: NO_FILTER,
  notes: new Map(),
  style: PLAIN_STYLE,
};
