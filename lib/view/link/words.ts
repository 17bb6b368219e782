import { activeFilters } from "../filter/filter";
import { layoutOf } from "../layout/layouts";
import { FIRST_STATE, type SceneState } from "../scene/state";
import { isUnchanged, type OpenView } from "../keeping/openView";
import type { Selection } from "../selection";
import { counted } from "../words";
import type { Shared } from "./link";

/** What a link of the scene carries, and what it cannot, each in words. */
export interface LinkContent {
  readonly shared: Shared;
  readonly holds: readonly string[];
  /** What a view would hold. */
  readonly lacks: readonly string[];
  /** What no view holds either: it passes. */
  readonly passing: readonly string[];
}

/** What is to be seen beside the scene. */
export interface Seen {
  /** Are all that there are in sight, as a link shows them? */
  readonly isFitted: boolean;
  /** Actors that are chosen together. */
  readonly chosen: number;
}

export function linkContent(
  present: SceneState,
  selection: Selection,
  openView: OpenView | undefined,
  fingerprint: string | undefined,
  { isFitted, chosen }: Seen,
): LinkContent {
  const view = openView?.keptIn === "database" ? openView : undefined;
  const isWhole = view !== undefined && isUnchanged(view, present);
  // The view brings its own filters; others than those go along.
  const isOwnFilter = view?.state !== undefined && view.state.filter === present.filter;
  const filters = isOwnFilter ? 0 : activeFilters(present.filter).length;
  return {
    shared: {
      ...(view && { viewId: view.viewId }),
      ...(filters > 0 && { filter: present.filter }),
      ...(fingerprint !== undefined && { fingerprint }),
    },
    holds: [
      view ? `the view “${view.name}”, as it is kept` : "the network, as it is loaded first",
      ...(selection.kind === "none" ? [] : ["what is selected"]),
      ...(filters > 0 ? [counted(filters, "filter")] : []),
      ...(fingerprint === undefined
        ? []
        : ["a mark of the loaded articles, so that it says when they are others"]),
    ],
    lacks: isWhole
      ? []
      : [
          ...lacking(present, view?.state ?? FIRST_STATE, filters > 0),
          // A view brings its own, wherever that is.
          ...(isFitted || view ? [] : ["where you look from, and how near"]),
        ],
    passing: chosen > 0 ? [`who is chosen together: ${counted(chosen, "actor")}`] : [],
  };
}

const LACKS: readonly (readonly [keyof SceneState, string])[] = [
  ["made", "the scene of your own"],
  ["additions", "what you added"],
  ["hidden", "what you hid"],
  ["pinned", "what you moved and pinned"],
  ["style", "how it is styled"],
  ["notes", "your notes"],
];

/** Of what the link opens, what one did to it since. */
function lacking(present: SceneState, from: SceneState, hasFilter: boolean): readonly string[] {
  const words = LACKS.filter(([name]) => !isEqual(present[name], from[name])).map(
    ([, each]) => each,
  );
  const arranged = layoutOf(present.arranged?.layout ?? "force").label;
  if (isArrangedOtherwise(present, from)) words.push(`where everybody stands: “${arranged}”`);
  const isLifted =
    !hasFilter && present.filter !== from.filter && activeFilters(from.filter).length > 0;
  return isLifted ? [...words, "that its filters are lifted"] : words;
}

/**
 * Whoever asked for a layout sees another picture than the one that comes by itself, which is the
 * same for everybody. Who was moved by hand is pinned, and told of as such.
 */
function isArrangedOtherwise(present: SceneState, from: SceneState): boolean {
  if (!isSameArrangement(present.arranged, from.arranged)) return true;
  const stands = [...from.places].every(([id, { x, y }]) => {
    const place = present.places.get(id);
    return place?.x === x && place.y === y;
  });
  return !stands && isEqual(present.pinned, from.pinned);
}

/** By the same layout, with the same groups, wherever a hand has put who was in them. */
function isSameArrangement(a: SceneState["arranged"], b: SceneState["arranged"]): boolean {
  const told = (arranged: SceneState["arranged"]): string =>
    JSON.stringify([arranged?.layout, arranged?.heaps.map(({ name }) => name)]);
  return a === b || told(a) === told(b);
}

/** Nothing is nothing, whichever value it is. */
function isEqual(a: unknown, b: unknown): boolean {
  const isEmpty = (value: unknown): boolean =>
    (Array.isArray(value) && value.length === 0) ||
    ((value instanceof Set || value instanceof Map) && value.size === 0);
  return a === b || (isEmpty(a) && isEmpty(b));
}
