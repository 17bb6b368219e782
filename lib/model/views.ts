import type { ViewId } from "./ids";

/** Scenes that a reader kept by name. Everybody who may read the database may open and change them. */

/** What lists of views say of one. */
export interface ViewSummary {
  readonly viewId: ViewId;
  readonly name: string;
  /** Counts its changes from 1: whoever changes it says which one they saw. */
  readonly version: number;
  /** Instants, as ISO 8601 has them. */
  readonly createdOn: string;
  readonly changedOn: string;
  readonly counts: ViewCounts;
  /** Of the articles that were loaded when it was kept. */
  readonly fingerprint: string;
}

export interface ViewCounts {
  readonly actors: number;
  readonly lines: number;
  readonly notes: number;
}

/** A view as it is stored; what reads `scene` checks it first. */
export interface StoredView extends ViewSummary {
  readonly scene: unknown;
}

/** The one that changed last comes first. */
export interface ViewList {
  readonly items: readonly ViewSummary[];
}

export interface NewView {
  readonly name: string;
  readonly scene: unknown;
}

/** What is not given stays as it is. A view that was deleted within the last day comes back by it. */
export interface ViewChange extends Partial<NewView> {
  /** That was seen last: a newer one is not overwritten. */
  readonly version: number;
}

/** Where views are kept. */
export type ViewKeeping =
  | { readonly keptIn: "database" }
  | { readonly keptIn: "browser"; readonly reason: string };

export const VIEW_NAME_LENGTH = 120;

/** Views at most, so that their list stays one that can be read. */
export const MOST_VIEWS = 500;

/** Bytes of one: a scene of 10,000 actors and 30,000 lines takes less. */
export const VIEW_BYTES = 5_000_000;

/** A deleted one can be brought back for so long. */
export const VIEW_KEPT_DELETED_HOURS = 24;
