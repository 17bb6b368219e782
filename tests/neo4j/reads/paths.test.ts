import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import { type ActorPath, PATH_MEASURES, type PathRequest } from "@/lib/model/paths";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { DerivedEdge, GraphPart } from "@/lib/model/slice";
import type { Database } from "@/lib/neo4j/driver";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { readPaths } from "@/lib/neo4j/reads/paths";
import { seedAll } from "@/scripts/seeding/seed";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";
import { times } from "@/tests/support/scale";

let db: Database;
let whole: GraphPart;

/** Sparse enough for paths of several steps, dense enough for many of them. */
beforeAll(async () => {
  db = await openFreshDatabase();
  const world = { actors: 30, places: 1, statements: { min: 5, max: 7 } };
  await seedAll(db, sampleArticles(8, 20_180_222, world), { known: new Map() });
  const ids = await runText(db, "MATCH (a:Actor) RETURN a.actorId AS id", {}, "READ");
  whole = await readGraphAmong(
    db,
    ids.map(({ id }) => actorIdSchema.parse(id)),
  );
}, 120_000);

afterAll(() => db.close());

const DEFAULTS = {
  k: 3,
  maxLength: 4,
  by: "hops",
  directed: false,
  withoutTypes: [],
  withoutActors: [],
} as const;

/** Every path by trying every step. */
function allPaths(wanted: Required<PathRequest>): readonly ActorPath[] {
  const { from, to, maxLength, by, directed, withoutTypes, withoutActors } = wanted;
  const passable = whole.edges.filter(
    (edge) =>
      !withoutTypes.includes(edge.eventType) &&
      !withoutActors.includes(edge.actorId) &&
      !withoutActors.includes(edge.recipientId),
  );
  const stepEdges = (a: ActorId, b: ActorId) =>
    passable
      .filter(
        (e) =>
          (e.actorId === a && e.recipientId === b) ||
          (e.actorId === b && e.recipientId === a && (!directed || e.reciprocal)),
      )
      .toSorted(
        (x, y) =>
          y.statements - x.statements ||
          (x.eventType < y.eventType ? -1 : Number(x.eventType > y.eventType)) ||
          (x.actorId < y.actorId ? -1 : 1),
      );
  const found: ActorPath[] = [];
  const walk = (actorIds: readonly ActorId[], steps: ActorPath["steps"]): void => {
    const last = actorIds.at(-1) ?? from;
    if (last === to) {
      const weight = steps.reduce((sum, { edges }) => sum + 1 / statementsOf(edges), 0);
      found.push({ actorIds, steps, hops: steps.length, weight });
      return;
    }
    if (steps.length === maxLength) return;
    for (const { actorId } of whole.actors) {
      const edges = actorIds.includes(actorId) ? [] : stepEdges(last, actorId);
      if (edges.length > 0)
        walk([...actorIds, actorId], [...steps, { fromId: last, toId: actorId, edges }]);
    }
  };
  walk([from], []);
  const measure = ({ hops, weight }: ActorPath) => (by === "hops" ? hops : weight);
  return found.toSorted((a, b) => {
    const difference = measure(a) - measure(b);
    if (Math.abs(difference) > 1e-9) return difference;
    return a.actorIds.join(" ") < b.actorIds.join(" ") ? -1 : 1;
  });
}

const statementsOf = (edges: readonly DerivedEdge[]) =>
  edges.reduce((sum, { statements }) => sum + statements, 0);

test("gives the shortest of all paths that there are, with the edges of each step", async () => {
  const seen = { paths: 0, cut: 0, long: 0, none: 0 };
  const actor = fc.constantFrom(...whole.actors.map(({ actorId }) => actorId));
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        from: actor,
        to: actor,
        k: fc.integer({ min: 1, max: 10 }),
        maxLength: fc.integer({ min: 1, max: 4 }),
        by: fc.constantFrom(...PATH_MEASURES),
        directed: fc.boolean(),
        withoutTypes: fc.subarray([...EVENT_TYPE_NAMES], { maxLength: 5 }),
        withoutActors: fc.uniqueArray(actor, { maxLength: 2 }),
      }),
      async (drawn) => {
        fc.pre(drawn.from !== drawn.to);
        const ends = [drawn.from, drawn.to];
        const withoutActors = drawn.withoutActors.filter((actorId) => !ends.includes(actorId));
        const wanted = { ...drawn, withoutActors };
        const all = allPaths(wanted);
        const { paths, actors, ...rest } = await readPaths(db, wanted);
        expect(rest).toEqual({ timedOut: false, limitMs: 5_000 });
        expect(paths).toEqual(all.slice(0, wanted.k));
        const onThem = new Set(paths.flatMap(({ actorIds }) => actorIds));
        expect(actors).toEqual(whole.actors.filter(({ actorId }) => onThem.has(actorId)));
        seen.paths += paths.length;
        seen.cut += Number(all.length > paths.length);
        seen.long += paths.filter(({ hops }) => hops > 2).length;
        seen.none += Number(paths.length === 0);
      },
    ),
    { seed: 13, numRuns: times(80, 40) },
  );
  expect(seen.paths).toBeGreaterThan(50);
  for (const count of [seen.cut, seen.long, seen.none]) expect(count).toBeGreaterThan(3);
}, 180_000);

test("an end that is not there is told, and to leave out every type leaves no path", async () => {
  const [first, second] = whole.actors;
  if (!first || !second) throw new Error("actors missing");
  const nobody = actorIdSchema.parse("nobody");
  const wanted = { ...DEFAULTS, from: first.actorId, to: second.actorId };
  await expect(readPaths(db, { ...wanted, from: nobody })).rejects.toThrow("unknown actor: nobody");
  await expect(readPaths(db, { ...wanted, to: nobody })).rejects.toThrow("unknown actor: nobody");
  const none = { paths: [], actors: [], timedOut: false, limitMs: 5_000 };
  expect(await readPaths(db, { ...wanted, withoutTypes: EVENT_TYPE_NAMES })).toEqual(none);
});

test("when the time is over it says so, and what it gives are paths", async () => {
  const [first, second] = whole.actors;
  if (!first || !second) throw new Error("actors missing");
  const wanted = { ...DEFAULTS, from: first.actorId, to: second.actorId, k: 10 };
  const answer = await readPaths(db, wanted, {}, 0);
  expect(answer).toEqual({ paths: [], actors: [], timedOut: true, limitMs: 0 });
});

test("whoever leaves ends the search", async () => {
  const [first, second] = whole.actors;
  if (!first || !second) throw new Error("actors missing");
  const wanted = { ...DEFAULTS, from: first.actorId, to: second.actorId };
  const reason = new Error("left");
  const signal = AbortSignal.abort(reason);
  await expect(readPaths(db, wanted, { signal })).rejects.toBe(reason);
});
