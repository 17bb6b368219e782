import type { ActorId, StatementId } from "@/lib/model/ids";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import type { EdgeSelection, Selection } from "../selection";
import { idOf } from "../selection";
import { type IndexedColumns, NO_DAY } from "../filter/columns";
import { statementsBehind } from "../filter/facets";
import { type Clock, NO_FILTER, type SceneFilter } from "../filter/filter";
import { groundOf } from "../filter/ground";
import { passOf, rowsLeft, survivors } from "../filter/survive";

/** The statements behind the lines that are to be seen, and what can be told of each by its columns. */
export interface Listed {
  readonly columns: IndexedColumns;
  /** Rows of the columns that are left, each once, in their order. */
  readonly rows: readonly number[];
  /** Statements behind all lines of the scene, whatever the filter. */
  readonly all: number;
  /** Lines to be seen whose statements are not here, as not all of them are known. */
  readonly unknown: number;
  /** Of a row that is left, the first line to be seen that it stands behind. */
  edgeOf(row: number): DerivedEdge | undefined;
}

/** @param content the scene before it is filtered */
export function listedOf(
  content: GraphSlice,
  columns: IndexedColumns,
  filter: SceneFilter,
): Listed {
  const pass = passOf(groundOf(content, columns), filter);
  const left = survivors(pass);
  const { lines } = pass.ground;
  const edges = new Int32Array(columns.size).fill(-1);
  let unknown = 0;
  for (let edge = 0; edge < lines.length; edge++) {
    if (left.edges[edge] !== 1) continue;
    if ((lines[edge] ?? -1) < 0) unknown++;
    for (const row of rowsLeft(pass, edge, left.ignored)) {
      if (edges[row] === -1) edges[row] = edge;
    }
  }
  const rows: number[] = [];
  for (let row = 0; row < edges.length; row++) if (edges[row] !== -1) rows.push(row);
  return {
    columns,
    rows,
    all: sum(statementsBehind(pass, undefined)),
    unknown,
    edgeOf: (row) => content.edges[edges[row] ?? -1],
  };
}

/** How many statements stand behind the lines of a scene, as far as they are known. */
export function statementCount(content: GraphSlice, columns: IndexedColumns): number {
  return sum(statementsBehind(passOf(groundOf(content, columns), NO_FILTER), undefined));
}

const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0);

export function statementIdAt({ columns }: Listed, row: number): StatementId | undefined {
  return columns.source.statementIds[row];
}

/** Everybody who says so, innermost first; nobody where the article itself does. */
export function speakersAt({ columns: { source } }: Listed, row: number): readonly ActorId[] {
  return source.chain.values[source.chain.codes[row] ?? -1] ?? [];
}

/** Its first day by a clock, counted from 1970-01-01. */
export function dayAt({ columns }: Listed, clock: Clock, row: number): number | undefined {
  const day = columns.clocks[clock].from[row] ?? NO_DAY;
  return day === NO_DAY ? undefined : day;
}

/** What is selected when a row is: the statement, at a line that is to be seen. */
export function selectionAt(listed: Listed, row: number): Selection | undefined {
  const statementId = statementIdAt(listed, row);
  const edge = listed.edgeOf(row);
  if (statementId === undefined || !edge) return undefined;
  const { actorId, recipientId, eventType } = edge;
  const within: EdgeSelection = { kind: "edge", actorId, recipientId, eventType };
  return { kind: "statement", statementId, within };
}

/** The rows that a selection shows: the statement itself, or all behind a line. */
export function rowsSelected(listed: Listed, selection: Selection): ReadonlySet<number> {
  const { columns, edgeOf } = listed;
  const isLeft = (row: number): boolean => edgeOf(row) !== undefined;
  switch (selection.kind) {
    case "statement":
      return new Set([columns.source.statementIds.indexOf(selection.statementId)].filter(isLeft));
    case "edge": {
      const line = columns.lines.get(idOf(selection)) ?? -1;
      const behind = columns.rows.subarray(
        columns.starts[line] ?? 0,
        columns.starts[line + 1] ?? 0,
      );
      return new Set(line < 0 ? [] : [...behind].filter(isLeft));
    }
    case "none":
    case "actor":
    case "background":
      return new Set();
  }
}
