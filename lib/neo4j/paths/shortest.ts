/** A step that can be taken from a node; costs are whole numbers, so that sums compare exactly. */
export interface Arc {
  readonly to: number;
  /** At least 1. */
  readonly cost: number;
}

/** Per node the arcs that begin there, by `to`, at most one to each. Nodes are numbered in the order in which equal paths are told. */
export type Arcs = readonly (readonly Arc[])[];

export interface Route {
  readonly nodes: readonly number[];
  readonly cost: number;
}

/**
 * All paths that pass no node twice and have at most `maxLength` steps, cheapest first, of
 * equally cheap ones the one whose nodes come first. Each is found when it is asked for.
 *
 * This is Yen's algorithm (1971) as Lawler put it (1972): the paths that are left are parted
 * by where they leave those that were found, and of every part the first path is a candidate.
 */
export function* shortestPaths(
  arcs: Arcs,
  from: number,
  to: number,
  maxLength: number,
): Generator<Route, void> {
  const into = reversed(arcs);
  const search: Search = { arcs, into, to, costs: costsTo(into, to, maxLength, new Set()) };
  const candidates: Candidate[] = [];
  const offer = (candidate: Candidate | undefined) => candidate && candidates.push(candidate);
  offer(firstOf(search, { root: [from], rootCost: 0, barred: new Set() }, maxLength));
  while (candidates.length > 0) {
    const found = takeFirst(candidates);
    yield { nodes: found.nodes, cost: found.cost };
    const { nodes, part } = found;
    let rootCost = part.rootCost;
    for (let i = part.root.length - 1; i < nodes.length - 1; i++) {
      const next = nodes[i + 1] ?? to;
      const isSame = i === part.root.length - 1;
      const barred = new Set(isSame ? part.barred : []).add(next);
      offer(firstOf(search, { root: nodes.slice(0, i + 1), rootCost, barred }, maxLength));
      rootCost += costOf(arcs, nodes[i] ?? from, next);
    }
  }
}

/** Paths that begin with `root` and do not go on to any of `barred`. */
interface Part {
  readonly root: readonly number[];
  readonly rootCost: number;
  readonly barred: ReadonlySet<number>;
}

interface Candidate extends Route {
  readonly part: Part;
}

/** `costs[n][node]`: of the cheapest way to the end in at most n steps. */
type Costs = readonly Float64Array[];

interface Search {
  readonly arcs: Arcs;
  readonly into: Arcs;
  readonly to: number;
  /** Whatever stands in the root. */
  readonly costs: Costs;
}

/**
 * The first path of a part. The cheapest ways of all often pass nobody in the root, and then
 * they are the cheapest of the part as well; else they are computed anew without the root.
 */
function firstOf(search: Search, part: Part, maxLength: number): Candidate | undefined {
  const { into, to, costs } = search;
  const route = follow(search, costs, part, maxLength);
  if (!route) return undefined;
  const [own, rest] = [new Set(part.root), route.nodes.slice(part.root.length)];
  if (!rest.some((node) => own.has(node))) return { ...route, part };
  const left = maxLength - part.root.length + 1;
  const again = follow(search, costsTo(into, to, left, own), part, maxLength);
  return again && { ...again, part };
}

/** Goes on from the root along the cheapest ways, of equally cheap ones by the first node. */
function follow(
  { arcs, to }: Search,
  costs: Costs,
  { root, rootCost, barred }: Part,
  maxLength: number,
): Route | undefined {
  const nodes = [...root];
  let cost = rootCost;
  for (let left = maxLength - root.length + 1; nodes.at(-1) !== to; left--) {
    const isFirst = nodes.length === root.length;
    let best: Arc | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const arc of arcs[nodes.at(-1) ?? to] ?? []) {
      if (isFirst && barred.has(arc.to)) continue;
      const through = arc.cost + (costs[left - 1]?.[arc.to] ?? Number.POSITIVE_INFINITY);
      if (through < bestCost) [best, bestCost] = [arc, through];
    }
    if (!best) return undefined;
    nodes.push(best.to);
    cost += best.cost;
  }
  return { nodes, cost };
}

/**
 * A way that is cheapest passes no node twice, as every cost is positive; so none has to be
 * remembered but those that are left out altogether.
 */
function costsTo(into: Arcs, to: number, most: number, without: ReadonlySet<number>): Costs {
  let current = new Float64Array(into.length).fill(Number.POSITIVE_INFINITY);
  current[to] = 0;
  const costs = [current];
  let changed: Iterable<number> = [to];
  for (let steps = 1; steps <= most; steps++) {
    const next = current.slice();
    const touched = new Set<number>();
    for (const node of changed) {
      const here = current[node] ?? Number.POSITIVE_INFINITY;
      for (const { to: before, cost } of into[node] ?? []) {
        if (here + cost >= (next[before] ?? 0) || without.has(before)) continue;
        next[before] = here + cost;
        touched.add(before);
      }
    }
    costs.push(next);
    [current, changed] = [next, touched];
  }
  return costs;
}

function reversed(arcs: Arcs): Arcs {
  const into: Arc[][] = arcs.map(() => []);
  for (const [from, steps] of arcs.entries())
    for (const { to, cost } of steps) into[to]?.push({ to: from, cost });
  return into;
}

function costOf(arcs: Arcs, from: number, to: number): number {
  return arcs[from]?.find((arc) => arc.to === to)?.cost ?? 0;
}

/** There are never more than a few dozen: a heap would gain nothing. */
function takeFirst(candidates: Candidate[]): Candidate {
  const first = candidates.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  candidates.splice(candidates.indexOf(first), 1);
  return first;
}

function compare(a: Route, b: Route): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const differs = a.nodes.findIndex((node, i) => node !== b.nodes[i]);
  return (a.nodes[differs] ?? -1) - (b.nodes[differs] ?? -1);
}
