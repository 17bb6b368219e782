import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACTOR_KINDS, type ActorNode } from "@/lib/model/actor";
import {
  type Direction,
  DIRECTIONS,
  type Neighbour,
  NEIGHBOUR_ORDERS,
  type NeighbourFilter,
} from "@/lib/model/answers";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { DerivedEdge, GraphPart } from "@/lib/model/slice";
import type { Database } from "@/lib/neo4j/driver";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { readNeighbours } from "@/lib/neo4j/reads/neighbours";
import { seedAll } from "@/scripts/seeding/seed";
import { generateWorld } from "@/scripts/generate/write";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";
import { times } from "@/tests/support/scale";

let db: Database;
let whole: GraphPart;
/** Distinct statements between two, in either direction: `NEIGHBOUR` counts them. */
const between = new Map<string, number>();

beforeAll(async () => {
  db = await openFreshDatabase();
  await generateWorld({ db, statements: 300, seed: 7 });
  const world = { actors: 40, places: 1, statements: { min: 15, max: 25 } };
  await seedAll(db, sampleArticles(10, 20_180_222, world), { known: new Map() });
  const ids = await runText(db, "MATCH (a:Actor) RETURN a.actorId AS id", {}, "READ");
  whole = await readGraphAmong(
    db,
    ids.map(({ id }) => actorIdSchema.parse(id)),
  );
  const counts = await runText(
    db,
    `MATCH (s:Statement)--(a:Actor) MATCH (s)--(b:Actor)
     WITH s, a, b,
       EXISTS { (a)-[:ACTOR_OF]->(s)-[:HAS_RECIPIENT]->(b) } OR
       EXISTS { (b)-[:ACTOR_OF]->(s)-[:HAS_RECIPIENT]->(a) } OR
       (s.reciprocal AND a <> b AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() } AND
        EXISTS { (a)-[:ACTOR_OF]->(s)<-[:ACTOR_OF]-(b) }) AS meet
     WHERE meet RETURN a.actorId + ' ' + b.actorId AS pair, count(DISTINCT s) AS statements`,
    {},
    "READ",
  );
  for (const { pair, statements } of counts) between.set(String(pair), Number(statements));
}, 120_000);

afterAll(() => db.close());

const fields = {
  type: fc.subarray([...EVENT_TYPE_NAMES], { minLength: 1 }),
  direction: fc.constantFrom(...DIRECTIONS),
  kind: fc.subarray([...ACTOR_KINDS], { minLength: 1 }),
  order: fc.constantFrom(...NEIGHBOUR_ORDERS),
};
const { type, direction, kind, order } = fields;

/** Anything that a list can be asked by; often little of it, so that many are left. */
const filterArbitrary: fc.Arbitrary<NeighbourFilter> = fc.oneof(
  fc.record({ order }),
  fc.record({ order, type }),
  fc.record({ order, direction }),
  fc.record({ order, kind }),
  fc.record(fields, { requiredKeys: [] }),
);

function directionOf(edge: DerivedEdge, actorId: ActorId): Direction {
  if (edge.reciprocal) return "mutual";
  return edge.actorId === actorId ? "out" : "in";
}

interface Candidate extends Neighbour {
  readonly last: string;
}

const sortName = ({ name }: ActorNode) =>
  [...name.normalize("NFD").toLowerCase()].slice(0, 60).join("");
const ascending = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const COMPARE: Record<
  NonNullable<NeighbourFilter["order"]>,
  (a: Candidate, b: Candidate) => number
> = {
  statements: (a, b) => b.statements - a.statements || ascending(b.actor.actorId, a.actor.actorId),
  recent: (a, b) => ascending(b.last, a.last) || ascending(b.actor.actorId, a.actor.actorId),
  name: (a, b) =>
    ascending(sortName(a.actor), sortName(b.actor)) || ascending(a.actor.actorId, b.actor.actorId),
};

/** The whole list as a few loops over the network make it. */
function naive(actorId: ActorId, filter: NeighbourFilter): readonly Neighbour[] {
  const { order: by = "statements", type: types, direction: way, kind: kinds } = filter;
  return whole.actors
    .filter((actor) => actor.actorId !== actorId)
    .map((actor): Candidate => {
      const edges = whole.edges
        .filter(
          (e) =>
            (e.actorId === actorId && e.recipientId === actor.actorId) ||
            (e.actorId === actor.actorId && e.recipientId === actorId),
        )
        .toSorted(
          (a, b) =>
            b.statements - a.statements ||
            ascending(a.eventType, b.eventType) ||
            ascending(a.actorId, b.actorId),
        );
      const last = edges.map(({ lastOn = "" }) => lastOn).toSorted();
      return {
        actor,
        statements: between.get(`${actorId} ${actor.actorId}`) ?? 0,
        edges,
        last: last.at(-1) ?? "",
      };
    })
    .filter(
      ({ actor, edges }) =>
        (kinds?.includes(actor.kind) ?? true) &&
        edges.some(
          (edge) =>
            (types?.includes(edge.eventType) ?? true) &&
            (way === undefined || directionOf(edge, actorId) === way),
        ),
    )
    .toSorted(COMPARE[by])
    .map(({ last: _, ...neighbour }) => neighbour);
}

test("all pages of any list together hold every neighbour that fits once, in order", async () => {
  const busy = whole.actors.toSorted((a, b) => b.neighbourCount - a.neighbourCount).slice(0, 12);
  const sizes: number[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...busy.map(({ actorId }) => actorId)),
      filterArbitrary,
      fc.constantFrom(2, 7, 25, 100),
      async (actorId, filter, limit) => {
        const items: Neighbour[] = [];
        const expected = naive(actorId, filter);
        sizes.push(expected.length);
        for (let after: string | undefined, more = true; more;) {
          const page = await readNeighbours(db, actorId, { ...filter, limit, after });
          expect(page.total).toBe(expected.length);
          expect(page.items.length).toBe(Math.min(limit, expected.length - items.length));
          items.push(...page.items);
          after = page.next;
          more = after !== undefined;
        }
        expect(items).toEqual(expected);
      },
    ),
    { seed: 11, numRuns: times(60, 20) },
  );
  expect(sizes.some((size) => size > 15)).toBe(true);
  expect(sizes.filter((size) => size > 3).length).toBeGreaterThan(sizes.length / 3);
}, 180_000);

test("a reciprocal edge runs neither out nor in", async () => {
  for (const { actorId } of whole.actors.filter((actor) => actor.neighbourCount > 8)) {
    for (const filter of DIRECTIONS.map((one) => ({ direction: one }))) {
      const { items } = await readNeighbours(db, actorId, { ...filter, limit: 100 });
      expect(items).toEqual(naive(actorId, filter));
    }
  }
});

test("the first page counts, where asked, all edges of the actor by type and direction", async () => {
  for (const { actorId } of whole.actors) {
    const { counts } = await readNeighbours(db, actorId, { kind: ["Igo"], limit: 1, whole: true });
    const found = new Map<string, { out: number; in: number; mutual: number }>();
    for (const edge of whole.edges) {
      if (edge.actorId !== actorId && edge.recipientId !== actorId) continue;
      const count = found.get(edge.eventType) ?? { out: 0, in: 0, mutual: 0 };
      found.set(edge.eventType, count);
      if (edge.reciprocal) count.mutual += 1;
      else {
        count.out += Number(edge.actorId === actorId);
        count.in += Number(edge.recipientId === actorId);
      }
    }
    expect(new Map(counts?.map(({ eventType, ...count }) => [eventType, count]))).toEqual(found);
  }
});

test("a place in one list is refused by every other", async () => {
  const [first, second] = whole.actors.toSorted((a, b) => b.neighbourCount - a.neighbourCount);
  if (!first || !second) throw new Error("actors missing");
  const filters: NeighbourFilter[] = [
    {},
    { order: "recent" },
    { order: "name" },
    { type: ["ACCUSE", "AID"] },
    { type: ["ACCUSE", "AID"], direction: "out" },
    { direction: "in" },
    { kind: ["Country", "Person"] },
  ];
  for (const filter of filters) {
    const { next } = await readNeighbours(db, first.actorId, { ...filter, limit: 1 });
    expect(next).toBeDefined();
    const page = (actorId: ActorId, other: NeighbourFilter) =>
      readNeighbours(db, actorId, { ...other, limit: 1, after: next });
    for (const other of filters.filter((one) => one !== filter))
      expect(() => page(first.actorId, other)).toThrow("invalid query: after: not a `next`");
    expect(() => page(second.actorId, filter)).toThrow("invalid query: after: not a `next`");
    // The order of the values says nothing.
    const turned = { ...filter, ...(filter.type && { type: filter.type.toReversed() }) };
    expect((await page(first.actorId, turned)).items).toHaveLength(1);
  }
});
