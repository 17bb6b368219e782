import { activeFilters } from "../filter/filter";
import { FIRST_STATE, type SceneState } from "../scene/state";
import { isUnchanged, type OpenView } from "../keeping/openView";
import type { Selection } from "../selection";
import { counted } from "../words";
import type { Shared } from "./link";

/** What a link of the scene carries, and what it cannot, each in words. */
export interface LinkContent {
  readonly shared: Shared;
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
}

export function linkContent(
  present: SceneState,
  selection: Selection,
  openView: OpenView | undefined,
  fingerprint: string | undefined,
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
        : ["a mark of the loaded articles, so that it says when they are other ones"]),
    ],
    lacks: isWhole ? [] : lacking(present, view?.state ?? FIRST_STATE, filters > 0),
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
  const isLifted =
    !hasFilter && present.filter !== from.filter && activeFilters(from.filter).length > 0;
  return isLifted ? [...words, "that its filters are lifted"] : words;
}

/** Nothing is nothing, whichever value it is. */
function isEqual(a: unknown, b: unknown): boolean {
  const isEmpty = (value: unknown): boolean =>
    (Array.isArray(value) && value.length === 0) ||
    ((value instanceof Set || value instanceof Map) && value.size === 0);
  return a === b || (isEmpty(a) && isEmpty(b));
}
