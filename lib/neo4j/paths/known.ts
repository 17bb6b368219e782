import type { ActorId } from "@/lib/model/ids";
import type { PathMeasure } from "@/lib/model/paths";
import type { StepsRow } from "../queries/paths";
import { type Arcs, type Route, shortestPaths } from "./shortest";

/** Whose steps are asked for: those that begin at actors around the first end, or end around the other. */
export type Side = "begin" | "end";

/** From an actor to others, what a step to each costs. */
type Steps = Map<ActorId, Map<ActorId, number>>;

interface End {
  readonly actorId: ActorId;
  readonly steps: Steps;
  /** Whose steps are all known. */
  readonly asked: Set<ActorId>;
  /** Of the cheapest known way between the end and each actor, in at most `radius` steps. */
  costs: ReadonlyMap<ActorId, number>;
  radius: number;
}

/** A path by its actors. */
export interface KnownPath {
  readonly actorIds: readonly ActorId[];
  readonly cost: number;
}

/**
 * The part of the network that lies around two actors, made larger step by step from either
 * end. Every path is in it that has at most `radius` steps and costs at most the bound that
 * was given whenever it grew: each of its actors is reached from one of the ends within that
 * many steps and that cost, and so was asked for.
 */
export class Known {
  private readonly ends: Readonly<Record<Side, End>>;

  constructor(
    from: ActorId,
    to: ActorId,
    private readonly directed: boolean,
    private readonly by: PathMeasure,
  ) {
    const begin: End = { ...endAt(from), steps: new Map(), asked: new Set() };
    // Where direction is not minded, what is known of an actor is known to both ends.
    const shared = directed ? { steps: new Map(), asked: new Set<ActorId>() } : begin;
    this.ends = { begin, end: { ...endAt(to), steps: shared.steps, asked: shared.asked } };
  }

  get radius(): number {
    return this.ends.begin.radius + this.ends.end.radius;
  }

  /** From which end to go on, and whom to ask for: the fewer, of those that a path within the bound can pass. */
  next(bound: number): { readonly side: Side; readonly actorIds: readonly ActorId[] } {
    const [begin, end] = [this.openAt("begin", bound), this.openAt("end", bound)];
    return begin.length <= end.length
      ? { side: "begin", actorIds: begin }
      : { side: "end", actorIds: end };
  }

  /** Takes the steps of those that `next` named. */
  grow(side: Side, asked: readonly ActorId[], rows: readonly StepsRow[]): void {
    const { begin, end } = this.ends;
    for (const { actorId, others, statements } of rows)
      for (const [i, other] of others.entries()) {
        const [from, to] = side === "begin" ? [actorId, other] : [other, actorId];
        const cost = this.by === "hops" ? 1 : costOf(statements[i] ?? 1);
        put(begin.steps, from, to, cost);
        put(end.steps, to, from, cost);
      }
    const own = this.ends[side];
    for (const actorId of asked) own.asked.add(actorId);
    own.radius += 1;
    own.costs = this.costsFrom(side);
  }

  /** The paths as far as they are known, cheapest first, of equally cheap ones by their ids. */
  *paths(maxLength: number): Generator<KnownPath, void> {
    const { begin, end } = this.ends;
    const ids = [
      ...new Set([begin.actorId, end.actorId, ...begin.steps.keys(), ...end.steps.keys()]),
    ];
    ids.sort();
    const numbers = new Map(ids.map((actorId, number) => [actorId, number]));
    const arcs: Arcs = ids.map((actorId) =>
      [...(begin.steps.get(actorId) ?? [])]
        .map(([other, cost]) => ({ to: numbers.get(other) ?? 0, cost }))
        .toSorted((a, b) => a.to - b.to),
    );
    const [from, to] = [numbers.get(begin.actorId) ?? 0, numbers.get(end.actorId) ?? 0];
    const actorIdsOf = ({ nodes }: Route) => nodes.flatMap((node) => ids[node] ?? []);
    for (const route of shortestPaths(arcs, from, to, maxLength))
      yield { actorIds: actorIdsOf(route), cost: route.cost };
  }

  private openAt(side: Side, bound: number): readonly ActorId[] {
    const { asked, costs } = this.ends[side];
    const other = this.otherOf(side);
    const rest = least(
      other.steps.get(other.actorId)?.values() ?? [],
      other.asked.has(other.actorId),
    );
    return [...costs]
      .filter(
        ([actorId, cost]) =>
          !asked.has(actorId) && actorId !== other.actorId && cost + rest <= bound && rest < NEVER,
      )
      .map(([actorId]) => actorId);
  }

  private costsFrom(side: Side): ReadonlyMap<ActorId, number> {
    const { actorId, steps, radius } = this.ends[side];
    const other = this.otherOf(side).actorId;
    let costs = new Map([[actorId, 0]]);
    let changed: ReadonlySet<ActorId> = new Set([actorId]);
    for (let i = 0; i < radius; i++) {
      const [next, touched] = [new Map(costs), new Set<ActorId>()];
      for (const here of changed) {
        // A path ends there and goes no further.
        if (here === other) continue;
        for (const [there, cost] of steps.get(here) ?? []) {
          const through = (costs.get(here) ?? 0) + cost;
          if (through >= (next.get(there) ?? NEVER)) continue;
          next.set(there, through);
          touched.add(there);
        }
      }
      [costs, changed] = [next, touched];
    }
    return costs;
  }

  private otherOf(side: Side): End {
    return this.ends[side === "begin" ? "end" : "begin"];
  }
}

const NEVER = Number.POSITIVE_INFINITY;

const endAt = (actorId: ActorId) => ({ actorId, costs: new Map([[actorId, 0]]), radius: 0 });

/** What the last step costs at least, where all of them are known. */
function least(costs: Iterable<number>, areAll: boolean): number {
  let found = NEVER;
  for (const cost of costs) found = Math.min(found, cost);
  return areAll ? found : 0;
}

function put(steps: Steps, from: ActorId, to: ActorId, cost: number): void {
  const others = steps.get(from);
  if (others) others.set(to, cost);
  else steps.set(from, new Map([[to, cost]]));
}

/** Whole numbers, so that sums compare exactly: a weight to twelve digits. */
const UNIT = 2 ** 40;

function costOf(statements: number): number {
  return Math.max(1, Math.round(UNIT / statements));
}
