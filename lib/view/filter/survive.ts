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
    edges: new Uint8Array(statements.length),
    background: new Uint8Array(background.from.length).fill(1),
  };
  // Who stood at lines and lost them all goes; who never had any is not lost by it.
  const linkedStill = new Uint8Array(linked.length);
  for (let edge = 0; edge < statements.length; edge++) {
    if ((statements[edge] ?? 0) < least) continue;
    alive.edges[edge] = 1;
    const from = derived.from[edge] ?? -1;
    const to = derived.to[edge] ?? -1;
    if (from >= 0 && to >= 0) linkedStill[from] = linkedStill[to] = 1;
  }
  for (let actor = 0; actor < linked.length; actor++) {
    const isLost = linked[actor] === 1 && linkedStill[actor] === 0;
    const objections = (judgement.actors[actor] ?? 0) & ~ignored;
    alive.actors[actor] = !isLost && objections === 0 ? 1 : 0;
  }
  dropEndless(ground, alive);
  narrow(ground, alive, rules);
  dropEndless(ground, alive);
  return { ...alive, statements, ignored };
}

function leftOf({ content, columns, lines }: Ground, judgement: Judgement, ignored: number) {
  const wanted = ~ignored;
  const { rows, edges } = judgement;
  const left = new Uint32Array(lines.length);
  for (let edge = 0; edge < left.length; edge++) {
    const line = lines[edge] ?? -1;
    if (!columns || line < 0) {
      const all = content.edges[edge]?.statements ?? 0;
      left[edge] = ((edges[edge] ?? 0) & wanted) === 0 ? all : 0;
      continue;
    }
    const end = columns.starts[line + 1] ?? 0;
    let count = 0;
    for (let pair = columns.starts[line] ?? 0; pair < end; pair++) {
      if (((rows[columns.rows[pair] ?? 0] ?? 0) & wanted) === 0) count++;
    }
    left[edge] = count;
  }
  return left;
}

/** Lines without both of their ends go. */
function dropEndless({ derived, background }: Ground, alive: Alive): void {
  for (const [{ from, to }, lines] of [
    [derived, alive.edges],
    [background, alive.background],
  ] as const) {
    for (let line = 0; line < lines.length; line++) {
      if (alive.actors[from[line] ?? -1] !== 1 || alive.actors[to[line] ?? -1] !== 1) {
        lines[line] = 0;
      }
    }
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
