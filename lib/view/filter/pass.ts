import type { StatementId } from "@/lib/model/ids";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import { type IndexedColumns, NO_DAY } from "./columns";
import { dayText } from "./days";
import { activeFilters, type FilterId, isNoFilter, type SceneFilter } from "./filter";
import { groundOf } from "./ground";
import { needsStatements } from "./kinds";
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
  /** Rows of the columns that remain of an edge; none where the columns do not hold all of it. */
  rowsOf(edgeId: string): readonly number[];
  /**
   * Lines that keep all of their statements because these are not known: the columns are on
   * their way, or were cut. Zero where no filter asks for them.
   */
  readonly uncovered: number;
}

/** @param columns undefined until they are there */
export function filterSlice(
  content: GraphSlice,
  columns: IndexedColumns | undefined,
  filter: SceneFilter,
): Filtered {
  if (isNoFilter(filter)) {
    return {
      slice: content,
      taken: [],
      statementsOf: () => undefined,
      rowsOf: rowsBy(passOf(groundOf(content, columns), filter), 0),
      uncovered: 0,
    };
  }
  const pass = passOf(groundOf(content, columns), filter);
  const left = survivors(pass);
  const { lines } = pass.ground;
  return {
    slice: sliceOf(pass, left),
    taken: activeFilters(filter).map((id) => takenBy(pass, left, id)),
    statementsOf: statementsBy(pass, left),
    rowsOf: rowsBy(pass, left.ignored),
    uncovered: needsStatements(filter) ? lines.filter((line) => line < 0).length : 0,
  };
}

/** The same of one scene for one filter after the other; who asks twice in a row is told again. */
export function filtering(
  content: GraphSlice,
  columns: IndexedColumns | undefined,
): (filter: SceneFilter) => Filtered {
  let last: { readonly filter: SceneFilter; readonly filtered: Filtered } | undefined;
  return (filter) => {
    if (last?.filter !== filter) {
      last = { filter, filtered: filterSlice(content, columns, filter) };
    }
    return last.filtered;
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
  for (let place = 0; place < all.length; place++) {
    if (all[place] === 1 && left[place] !== 1) count++;
  }
  return count;
}

function sliceOf(pass: Pass, left: Survivors): GraphSlice {
  const { content } = pass.ground;
  const actors = content.actors.filter((_, actor) => left.actors[actor] === 1);
  const background = content.background.filter((_, line) => left.background[line] === 1);
  const edges: DerivedEdge[] = [];
  const recount = recounter(pass, left);
  content.edges.forEach((edge, place) => {
    if (left.edges[place] === 1) edges.push(recount(edge, place));
  });
  const isSame =
    actors.length === content.actors.length &&
    background.length === content.background.length &&
    edges.length === content.edges.length &&
    edges.every((edge, place) => edge === content.edges[place]);
  if (isSame) return content;
  return { ...content, actors, edges, background };
}

const isWhole = ({ ground: { columns, lines } }: Pass, left: Survivors, edge: number): boolean => {
  const line = lines[edge] ?? -1;
  if (!columns || line < 0) return true;
  return left.statements[edge] === (columns.starts[line + 1] ?? 0) - (columns.starts[line] ?? 0);
};

/** Gives an edge the numbers of the statements that are left of it. */
function recounter(
  { ground, judgement }: Pass,
  left: Survivors,
): (edge: DerivedEdge, place: number) => DerivedEdge {
  const { columns, lines } = ground;
  if (!columns) return (edge) => edge;
  const { articles, negated, hedged, attributed, starts, rows } = columns;
  const { from, to } = columns.clocks.happened;
  const wanted = ~left.ignored;
  const seenAt = new Int32Array(columns.source.article.values.length).fill(-1);
  const textOf = memoised(dayText);
  return (edge, place) => {
    const line = lines[place] ?? -1;
    const begin = starts[line] ?? 0;
    const end = starts[line + 1] ?? 0;
    if (line < 0 || left.statements[place] === end - begin) return edge;
    const counts = { statements: 0, articles: 0, negated: 0, hedged: 0, attributed: 0 };
    let first = NO_DAY;
    let last = NO_DAY;
    for (let pair = begin; pair < end; pair++) {
      const row = rows[pair] ?? 0;
      if (((judgement.rows[row] ?? 0) & wanted) !== 0) continue;
      const article = articles[row] ?? 0;
      if (seenAt[article] !== place) counts.articles++;
      seenAt[article] = place;
      counts.statements++;
      counts.negated += negated[row] ?? 0;
      counts.hedged += hedged[row] ?? 0;
      counts.attributed += attributed[row] ?? 0;
      const begins = from[row] ?? NO_DAY;
      if (begins === NO_DAY) continue;
      first = first === NO_DAY ? begins : Math.min(first, begins);
      last = Math.max(last, to[row] ?? begins);
    }
    if (first !== NO_DAY) {
      return { ...edge, ...counts, firstOn: textOf(first), lastOn: textOf(last) };
    }
    const { firstOn: _, lastOn: __, ...undated } = edge;
    return { ...undated, ...counts };
  };
}

function memoised<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
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

/** Asked of every edge or of none, so that their places are looked up once and only then. */
function rowsBy(pass: Pass, ignored: number): Filtered["rowsOf"] {
  let places: ReadonlyMap<string, number> | undefined;
  return (edgeId) => {
    places ??= new Map(pass.ground.content.edges.map((edge, place) => [edge.edgeId, place]));
    const place = places.get(edgeId);
    return place === undefined ? [] : rowsLeft(pass, place, ignored);
  };
}
