import type { SceneFilter } from "./filter";
import type { Ends, Ground } from "./ground";

/** What of a scene is there: 1 where it is. */
export interface Alive {
  readonly actors: Uint8Array;
  readonly edges: Uint8Array;
  readonly background: Uint8Array;
}

type Rules = Pick<SceneFilter, "minDegree" | "core" | "ego" | "largestComponent">;

/**
 * Takes away what the shape of the network decides, in the order in which the filters act. All
 * lines that are to be seen count, background too, several between two actors once, and none
 * from an actor to itself.
 */
export function narrow(ground: Ground, alive: Alive, rules: Rules): void {
  const { minDegree, core, ego, largestComponent } = rules;
  if (minDegree === undefined && core === undefined && !ego && !largestComponent) return;
  const { actors } = alive;
  const network = networkOf(ground, alive);
  if (minDegree !== undefined) {
    const few = degreesOf(network, actors).map((degree) => (degree < minDegree ? 1 : 0));
    few.forEach((isFew, actor) => {
      if (isFew === 1) actors[actor] = 0;
    });
  }
  if (core !== undefined) keepCore(network, actors, core);
  if (ego) {
    const centre = ground.content.actors.findIndex(({ actorId }) => actorId === ego.actorId);
    keepOnly(actors, centre < 0 ? [] : reachedFrom(network, actors, centre, ego.depth));
  }
  if (largestComponent) keepOnly(actors, largestOf(network, ground, actors));
}

/** The neighbours of actor i are `neighbours[starts[i]]` up to `neighbours[starts[i + 1]]`. */
interface Network {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

function networkOf({ derived, background }: Ground, alive: Alive): Network {
  const lines: readonly (readonly [Ends, Uint8Array])[] = [
    [derived, alive.edges],
    [background, alive.background],
  ];
  const each = (visit: (a: number, b: number) => void): void => {
    for (const [{ from, to }, isAlive] of lines) {
      for (let line = 0; line < isAlive.length; line++) {
        const a = from[line] ?? 0;
        const b = to[line] ?? 0;
        if (isAlive[line] === 1 && a !== b) visit(a, b);
      }
    }
  };
  const count = alive.actors.length;
  const ends = new Int32Array(count + 1);
  each((a, b) => {
    ends[a] = (ends[a] ?? 0) + 1;
    ends[b] = (ends[b] ?? 0) + 1;
  });
  let sum = 0;
  const begins = ends.map((size) => (sum += size) - size);
  const next = begins.slice();
  const all = new Int32Array(sum);
  const put = (at: number, other: number): void => {
    const place = next[at] ?? 0;
    all[place] = other;
    next[at] = place + 1;
  };
  each((a, b) => {
    put(a, b);
    put(b, a);
  });
  return withoutRepeats(begins, all);
}

function withoutRepeats(begins: Int32Array, all: Int32Array): Network {
  const starts = new Int32Array(begins.length);
  const seenBy = new Int32Array(begins.length).fill(-1);
  let size = 0;
  for (let actor = 0; actor + 1 < begins.length; actor++) {
    starts[actor] = size;
    for (let place = begins[actor] ?? 0; place < (begins[actor + 1] ?? 0); place++) {
      const other = all[place] ?? 0;
      if (seenBy[other] === actor) continue;
      seenBy[other] = actor;
      all[size++] = other;
    }
  }
  starts[begins.length - 1] = size;
  return { starts, neighbours: all.subarray(0, size) };
}

function eachNeighbour(
  { starts, neighbours }: Network,
  actors: Uint8Array,
  actor: number,
  visit: (other: number) => void,
): void {
  for (let place = starts[actor] ?? 0; place < (starts[actor + 1] ?? 0); place++) {
    const other = neighbours[place] ?? 0;
    if (actors[other] === 1) visit(other);
  }
}

function degreesOf(network: Network, actors: Uint8Array): Int32Array {
  return Int32Array.from(actors, (_, actor) => {
    let degree = 0;
    eachNeighbour(network, actors, actor, () => degree++);
    return degree;
  });
}

function keepCore(network: Network, actors: Uint8Array, k: number): void {
  const degrees = degreesOf(network, actors);
  const leaving: number[] = [];
  const judge = (actor: number): void => {
    if (actors[actor] !== 1 || (degrees[actor] ?? 0) >= k) return;
    actors[actor] = 0;
    leaving.push(actor);
  };
  actors.forEach((_, actor) => judge(actor));
  for (let actor = leaving.pop(); actor !== undefined; actor = leaving.pop()) {
    eachNeighbour(network, actors, actor, (other) => {
      degrees[other] = (degrees[other] ?? 0) - 1;
      judge(other);
    });
  }
}

function reachedFrom(
  network: Network,
  actors: Uint8Array,
  centre: number,
  depth: number,
): readonly number[] {
  if (actors[centre] !== 1) return [];
  const reached = new Set([centre]);
  let border = [centre];
  for (let step = 0; step < depth && border.length > 0; step++) {
    const next: number[] = [];
    for (const actor of border) {
      eachNeighbour(network, actors, actor, (other) => {
        if (reached.has(other)) return;
        reached.add(other);
        next.push(other);
      });
    }
    border = next;
  }
  return [...reached];
}

/** Of several of one size, the one with the first id: whichever order they came in. */
function largestOf(network: Network, { content }: Ground, actors: Uint8Array): readonly number[] {
  const idOf = (actor: number): string => content.actors[actor]?.actorId ?? "";
  const firstId = (members: readonly number[]): string =>
    members.map(idOf).reduce((a, b) => (a < b ? a : b));
  const left = actors.slice();
  let largest: readonly number[] = [];
  actors.forEach((_, actor) => {
    if (left[actor] !== 1) return;
    const members = reachedFrom(network, actors, actor, Number.POSITIVE_INFINITY);
    for (const member of members) left[member] = 0;
    const isMore =
      members.length > largest.length ||
      (members.length === largest.length && firstId(members) < firstId(largest));
    if (isMore) largest = members;
  });
  return largest;
}

function keepOnly(actors: Uint8Array, kept: readonly number[]): void {
  actors.fill(0);
  for (const actor of kept) actors[actor] = 1;
}
