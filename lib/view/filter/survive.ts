import { type FilterId, lifted, type SceneFilter } from "./filter";
import type { Ground } from "./ground";
import { bitOf, judge, type Judgement } from "./judge";
import { type Alive, narrow } from "./network";

/** What is left of a scene under a filter, by places. */
export interface Survivors extends Alive {
  /** Statements left of each derived edge, whether the edge is left or not. */
  readonly statements: Uint32Array;
  /** Bits that take no statement away: of the filter that is lifted. */
  readonly ignored: number;
}

/** A filter on its ground: everything that is asked of it is answered from here. */
export interface Pass {
  readonly ground: Ground;
  readonly filter: SceneFilter;
  readonly judgement: Judgement;
}

export function passOf(ground: Ground, filter: SceneFilter): Pass {
  return { ground, filter, judgement: judge(ground, filter) };
}

/** @param without as if this one were not set */
export function survivors({ ground, filter, judgement }: Pass, without?: FilterId): Survivors {
  const rules = without === undefined ? filter : lifted(filter, without);
  const ignored = without === undefined ? 0 : bitOf(without);
  const statements = leftOf(ground, judgement, ignored);
  const { derived, background, linked } = ground;
  const least = Math.max(1, rules.minStatements ?? 1);
  const alive: Alive = {
    actors: new Uint8Array(linked.length),
    edges: Uint8Array.from(statements, (count) => (count >= least ? 1 : 0)),
    background: new Uint8Array(background.from.length).fill(1),
  };
  // Who stood at lines and lost them all goes; who never had any is not lost by it.
  const linkedStill = new Uint8Array(linked.length);
  alive.edges.forEach((there, edge) => {
    const [from = -1, to = -1] = [derived.from[edge], derived.to[edge]];
    if (there === 1 && from >= 0 && to >= 0) linkedStill[from] = linkedStill[to] = 1;
  });
  judgement.actors.forEach((objections, actor) => {
    const isLost = linked[actor] === 1 && linkedStill[actor] === 0;
    if (!isLost && (objections & ~ignored) === 0) alive.actors[actor] = 1;
  });
  dropEndless(ground, alive);
  narrow(ground, alive, rules);
  dropEndless(ground, alive);
  return { ...alive, statements, ignored };
}

function leftOf({ content, columns, lines }: Ground, judgement: Judgement, ignored: number) {
  const wanted = ~ignored;
  const { rows, edges } = judgement;
  return Uint32Array.from(content.edges, ({ statements }, edge) => {
    const line = lines[edge] ?? -1;
    if (!columns || line < 0) return ((edges[edge] ?? 0) & wanted) === 0 ? statements : 0;
    let left = 0;
    for (let pair = columns.starts[line] ?? 0; pair < (columns.starts[line + 1] ?? 0); pair++) {
      if (((rows[columns.rows[pair] ?? 0] ?? 0) & wanted) === 0) left++;
    }
    return left;
  });
}

/** Lines without both of their ends go. */
function dropEndless({ derived, background }: Ground, alive: Alive): void {
  for (const [{ from, to }, lines] of [
    [derived, alive.edges],
    [background, alive.background],
  ] as const) {
    lines.forEach((there, line) => {
      if (there === 0) return;
      const [a = -1, b = -1] = [from[line], to[line]];
      if (alive.actors[a] !== 1 || alive.actors[b] !== 1) lines[line] = 0;
    });
  }
}

/** The rows of a line that are left, in their order. */
export function rowsLeft(
  { ground: { columns, lines }, judgement }: Pass,
  edge: number,
  ignored: number,
): readonly number[] {
  const line = lines[edge] ?? -1;
  if (!columns || line < 0) return [];
  const rows: number[] = [];
  for (let pair = columns.starts[line] ?? 0; pair < (columns.starts[line + 1] ?? 0); pair++) {
    const row = columns.rows[pair] ?? 0;
    if (((judgement.rows[row] ?? 0) & ~ignored) === 0) rows.push(row);
  }
  return rows;
}
