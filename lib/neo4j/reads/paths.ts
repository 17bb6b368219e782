import { NotFoundError } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { ActorPath, PathAnswer, PathRequest, PathStep } from "@/lib/model/paths";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { DerivedEdge } from "@/lib/model/slice";
import type { Database } from "../driver";
import { execute, type ExecuteOptions, transact } from "../execute";
import { groupBy } from "../group";
import { Known, type KnownPath } from "../paths/known";
import { actorsOf } from "../queries/graph";
import { edgesBetween, stepsAt } from "../queries/paths";

/** Somebody waits for it with the page open. */
export const PATHS_LIMIT_MS = 5_000;

/**
 * The shortest paths between two actors. The database gives the network around both ends,
 * larger by one step at a time, until it holds all paths that can be among the shortest.
 *
 * @throws NotFoundError
 */
export async function readPaths(
  db: Database,
  wanted: Required<PathRequest>,
  options: Pick<ExecuteOptions, "signal"> = {},
  limitMs = PATHS_LIMIT_MS,
): Promise<PathAnswer> {
  const { from, to } = wanted;
  const ends = await execute(db, actorsOf([from, to]), options);
  for (const end of [from, to])
    if (!ends.some(({ actorId }) => actorId === end)) throw new NotFoundError("actor", end);
  const { found, timedOut } = await search(db, wanted, options, limitMs);
  return { ...(await opened(db, found, wanted, options)), timedOut, limitMs };
}

type Found = readonly KnownPath[];

async function search(
  db: Database,
  { from, to, k, maxLength, by, ...passable }: Required<PathRequest>,
  { signal }: Pick<ExecuteOptions, "signal">,
  limitMs: number,
): Promise<{ found: Found; timedOut: boolean }> {
  if (EVENT_TYPE_NAMES.every((type) => passable.withoutTypes.includes(type)))
    return { found: [], timedOut: false };
  const known = new Known(from, to, passable.directed, by);
  const until = performance.now() + limitMs;
  const timeUp = AbortSignal.timeout(limitMs);
  const both = signal ? AbortSignal.any([signal, timeUp]) : timeUp;
  let found: Found = [];
  while (known.radius < maxLength) {
    if (performance.now() >= until) return { found, timedOut: true };
    // Nothing that costs more than as many paths as are wanted can be among them.
    const bound = (found.length === k && found.at(-1)?.cost) || Number.POSITIVE_INFINITY;
    const { side, actorIds } = known.next(bound);
    const query = stepsAt(actorIds, side, passable);
    const options = { signal: both, timeoutMs: limitMs };
    const rows = await execute(db, query, options).catch((error: unknown) => {
      signal?.throwIfAborted();
      if (timeUp.aborted) return undefined;
      throw error;
    });
    if (!rows) return { found, timedOut: true };
    known.grow(side, actorIds, rows);
    const look = take(known.paths(maxLength), k, until);
    if (look.isCut) return { found: better(found, look.found), timedOut: true };
    found = look.found;
    // By hops every path that is not known yet is longer.
    if (by === "hops" && found.length === k && (found.at(-1)?.cost ?? 0) <= known.radius) break;
  }
  return { found, timedOut: false };
}

/** The first `k`, as far as the time allows. */
function take(paths: Iterable<KnownPath>, k: number, until: number) {
  const found: KnownPath[] = [];
  for (const path of paths) {
    found.push(path);
    if (found.length === k) break;
    if (performance.now() > until) return { found, isCut: true };
  }
  return { found, isCut: false };
}

/** A look that was cut short saw the first of a larger part; else the whole look at a smaller one. */
const better = (before: Found, cut: Found): Found => (cut.length >= before.length ? cut : before);

/** The paths with the edges of their steps, and everybody on them. */
async function opened(
  db: Database,
  found: Found,
  { directed, withoutTypes }: Required<PathRequest>,
  options: Pick<ExecuteOptions, "signal">,
): Promise<Pick<PathAnswer, "paths" | "actors">> {
  if (found.length === 0) return { paths: [], actors: [] };
  const routes = found.map(({ actorIds }) => actorIds);
  const pairs = new Map(routes.flatMap(pairsOf).map((pair) => [keyOf(...pair), pair] as const));
  const [edges, actors] = await transact(
    db,
    "paths",
    "READ",
    (tx) =>
      Promise.all([
        tx.run(edgesBetween([...pairs.values()], withoutTypes)),
        tx.run(actorsOf([...new Set(routes.flat())])),
      ]),
    options,
  );
  const between = groupBy(edges, ({ actorId, recipientId }) => keyOf(actorId, recipientId));
  const stepOf = ([fromId, toId]: readonly [ActorId, ActorId]): PathStep => ({
    fromId,
    toId,
    edges: (between.get(keyOf(fromId, toId)) ?? []).filter(
      (edge) => !directed || edge.actorId === fromId || edge.reciprocal,
    ),
  });
  const paths = routes.map((actorIds): ActorPath => {
    const steps = pairsOf(actorIds).map(stepOf);
    return { actorIds, steps, hops: steps.length, weight: weightOf(steps) };
  });
  // Between two reads an article may have been removed, and with it a step.
  return { paths: paths.filter(({ weight }) => Number.isFinite(weight)), actors };
}

const pairsOf = (actorIds: readonly ActorId[]): (readonly [ActorId, ActorId])[] =>
  actorIds.slice(1).flatMap((toId, i) => {
    const fromId = actorIds[i];
    return fromId === undefined ? [] : [[fromId, toId] as const];
  });

const keyOf = (a: ActorId, b: ActorId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

const weightOf = (steps: readonly PathStep[]): number =>
  steps.reduce((sum, { edges }) => sum + 1 / statementsOf(edges), 0);

const statementsOf = (edges: readonly DerivedEdge[]): number =>
  edges.reduce((sum, { statements }) => sum + statements, 0);
