import type { StatementId } from "@/lib/model/ids";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import { type IndexedColumns, NO_DAY } from "./columns";
import { dayText } from "./days";
import { activeFilters, type FilterId, isNoFilter, type SceneFilter } from "./filter";
import { groundOf } from "./ground";
import { type Pass, passOf, rowsLeft, type Survivors, survivors } from "./survive";

/** What would come back if this filter alone were lifted. Lines are of both kinds. */
export interface Taken {
  readonly filter: FilterId;
  readonly actors: number;
  readonly lines: number;
}

export interface Filtered {
  /**
   * What is left. Of an edge that lost statements the numbers are of those that remain, except
   * its score, which no column tells. What did not change is the same object as before.
   */
  readonly slice: GraphSlice;
  readonly taken: readonly Taken[];
  /** Statements of an edge that remain; undefined where all do. */
  statementsOf(edgeId: string): ReadonlySet<StatementId> | undefined;
  /**
   * Lines that keep all of their statements because these are not known: the columns are on
   * their way, or were cut. Zero where no filter asks for them.
   */
  readonly uncovered: number;
}

/** The filters that only the statements answer. A line knows its type by itself. */
const OF_STATEMENTS: ReadonlySet<FilterId> = new Set([
  "mode",
  "speaker",
  "publisher",
  "article",
  "factuality",
  "attributed",
  "negated",
  "hypothetical",
  "time",
]);

export function needsStatements(filter: SceneFilter): boolean {
  return activeFilters(filter).some((id) => OF_STATEMENTS.has(id));
}

/** @param columns undefined until they are there */
export function filterSlice(
  content: GraphSlice,
  columns: IndexedColumns | undefined,
  filter: SceneFilter,
): Filtered {
  if (isNoFilter(filter)) {
    return { slice: content, taken: [], statementsOf: () => undefined, uncovered: 0 };
  }
  const pass = passOf(groundOf(content, columns), filter);
  const left = survivors(pass);
  const { lines } = pass.ground;
  return {
    slice: sliceOf(pass, left),
    taken: activeFilters(filter).map((id) => takenBy(pass, left, id)),
    statementsOf: statementsBy(pass, left),
    uncovered: needsStatements(filter) ? lines.filter((line) => line < 0).length : 0,
  };
}

function takenBy(pass: Pass, left: Survivors, filter: FilterId): Taken {
  const all = survivors(pass, filter);
  return {
    filter,
    actors: missing(all.actors, left.actors),
    lines: missing(all.edges, left.edges) + missing(all.background, left.background),
  };
}

function missing(all: Uint8Array, left: Uint8Array): number {
  let count = 0;
  all.forEach((there, place) => {
    if (there === 1 && left[place] !== 1) count++;
  });
  return count;
}

function sliceOf(pass: Pass, left: Survivors): GraphSlice {
  const { content } = pass.ground;
  const actors = content.actors.filter((_, actor) => left.actors[actor] === 1);
  const background = content.background.filter((_, line) => left.background[line] === 1);
  const edges: DerivedEdge[] = [];
  content.edges.forEach((edge, place) => {
    if (left.edges[place] === 1) edges.push(recounted(pass, left, edge, place));
  });
  const isSame =
    actors.length === content.actors.length &&
    background.length === content.background.length &&
    edges.length === content.edges.length &&
    edges.every((edge, place) => edge === content.edges[place]);
  if (isSame) return content;
  const { leftOut } = content;
  return {
    ...content,
    actors,
    edges,
    background,
    leftOut: {
      actors: leftOut.actors + content.actors.length - actors.length,
      edges: leftOut.edges + content.edges.length - edges.length,
      background: leftOut.background + content.background.length - background.length,
    },
  };
}

const isWhole = ({ ground: { columns, lines } }: Pass, left: Survivors, edge: number): boolean => {
  const line = lines[edge] ?? -1;
  if (!columns || line < 0) return true;
  return left.statements[edge] === (columns.starts[line + 1] ?? 0) - (columns.starts[line] ?? 0);
};

/** The edge with the numbers of the statements that are left of it. */
function recounted(pass: Pass, left: Survivors, edge: DerivedEdge, place: number): DerivedEdge {
  const { columns } = pass.ground;
  if (!columns || isWhole(pass, left, place)) return edge;
  const { articles, negated, hedged, attributed, clocks } = columns;
  const seen = new Set<number>();
  const counts = { statements: 0, negated: 0, hedged: 0, attributed: 0 };
  let [first, last] = [NO_DAY, NO_DAY];
  for (const row of rowsLeft(pass, place, left.ignored)) {
    seen.add(articles[row] ?? -1);
    counts.statements++;
    counts.negated += negated[row] ?? 0;
    counts.hedged += hedged[row] ?? 0;
    counts.attributed += attributed[row] ?? 0;
    const [from = NO_DAY, to = NO_DAY] = [clocks.happened.from[row], clocks.happened.to[row]];
    if (from === NO_DAY) continue;
    first = first === NO_DAY ? from : Math.min(first, from);
    last = Math.max(last, to);
  }
  const { firstOn: _, lastOn: __, ...undated } = edge;
  return {
    ...undated,
    ...counts,
    articles: seen.size,
    ...(first !== NO_DAY && { firstOn: dayText(first), lastOn: dayText(last) }),
  };
}

function statementsBy(pass: Pass, left: Survivors): Filtered["statementsOf"] {
  const { content, columns } = pass.ground;
  // Asked of one edge at a time, and mostly of none.
  return (edgeId) => {
    const place = content.edges.findIndex((edge) => edge.edgeId === edgeId);
    if (place < 0 || !columns || isWhole(pass, left, place)) return undefined;
    const ids = rowsLeft(pass, place, left.ignored).map((row) => columns.source.statementIds[row]);
    return new Set(ids.filter((id) => id !== undefined));
  };
}
