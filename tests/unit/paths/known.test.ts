import fc from "fast-check";
import { expect, test } from "vitest";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import { type PathMeasure, PATH_MEASURES } from "@/lib/model/paths";
import { Known, type KnownPath } from "@/lib/neo4j/paths/known";
import type { StepsRow } from "@/lib/neo4j/queries/paths";

interface Step {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly statements: number;
}

/** What the database answers of a network of these steps. */
function rowsOf(
  steps: readonly Step[],
  side: "begin" | "end",
  actorIds: readonly ActorId[],
): StepsRow[] {
  return actorIds.map((actorId) => {
    const own = steps.filter((step) => (side === "begin" ? step.from : step.to) === actorId);
    return {
      actorId,
      others: own.map((step) => (side === "begin" ? step.to : step.from)),
      statements: own.map(({ statements }) => statements),
    };
  });
}

interface Asked {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly k: number;
  readonly maxLength: number;
  readonly by: PathMeasure;
  readonly directed: boolean;
}

/** Grows until all is known that can be among the first `k`; `prune` decides what is passed over. */
function grown(steps: readonly Step[], asked: Asked, prune: boolean) {
  const { from, to, k, maxLength, by, directed } = asked;
  const known = new Known(from, to, directed, by);
  let [found, questions]: [readonly KnownPath[], number] = [[], 0];
  while (known.radius < maxLength) {
    const worst = found.length === k && prune ? found.at(-1)?.cost : undefined;
    const { side, actorIds } = known.next(worst ?? Number.POSITIVE_INFINITY);
    questions += actorIds.length;
    known.grow(side, actorIds, rowsOf(steps, side, actorIds));
    found = [...known.paths(maxLength)].slice(0, k);
  }
  return { found, questions };
}

const SIZE = 9;
const actor = fc.nat(SIZE - 1).map((number) => actorIdSchema.parse(`a${number}`));

const networkArbitrary = fc
  .record({
    steps: fc.uniqueArray(
      fc.record({
        from: actor,
        to: actor,
        // Some steps are as near as a hub's, most are far.
        statements: fc.constantFrom(1, 1, 1, 2, 3, 30, 300),
      }),
      { minLength: 8, maxLength: 26, selector: ({ from, to }) => [from, to].toSorted().join() },
    ),
    from: actor,
    to: actor,
    k: fc.integer({ min: 1, max: 4 }),
    maxLength: fc.integer({ min: 1, max: 6 }),
    by: fc.constantFrom(...PATH_MEASURES),
    directed: fc.boolean(),
  })
  .map(({ steps, ...asked }) => {
    const proper = steps.filter(({ from, to }) => from !== to);
    const both = proper.flatMap((step) => [step, { ...step, from: step.to, to: step.from }]);
    return { steps: asked.directed ? proper : both, asked };
  });

test("what is passed over for its cost is on none of the first paths", () => {
  let [paths, spared] = [0, 0];
  fc.assert(
    fc.property(networkArbitrary, ({ steps, asked }) => {
      fc.pre(asked.from !== asked.to);
      const everything = new Known(asked.from, asked.to, asked.directed, asked.by);
      const actorIds = Array.from({ length: SIZE }, (_, i) => actorIdSchema.parse(`a${i}`));
      everything.grow("begin", actorIds, rowsOf(steps, "begin", actorIds));
      const expected = [...everything.paths(asked.maxLength)].slice(0, asked.k);
      const pruned = grown(steps, asked, true);
      expect(pruned.found).toEqual(expected);
      paths += expected.length;
      spared += grown(steps, asked, false).questions - pruned.questions;
    }),
    { seed: 17, numRuns: 2_000 },
  );
  expect(paths).toBeGreaterThan(1_500);
  expect(spared).toBeGreaterThan(300);
});
