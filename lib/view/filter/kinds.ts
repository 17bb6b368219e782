import { activeFilters, type FilterId, type SceneFilter, STATEMENT_FACETS } from "./filter";

/** The filters by which statements are judged, and with them the lines that count them. */
export const OF_STATEMENTS: ReadonlySet<FilterId> = new Set([...STATEMENT_FACETS, "time"]);

/** A line knows by itself of which type its statements are; of all else only they tell. */
const KNOWN_BY_LINES: ReadonlySet<FilterId> = new Set(["eventType", "quadClass"]);

export function needsStatements(filter: SceneFilter): boolean {
  return activeFilters(filter).some((id) => OF_STATEMENTS.has(id) && !KNOWN_BY_LINES.has(id));
}
