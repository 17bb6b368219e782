import { expect, it } from "vitest";
import { planRows } from "@/lib/cypher/plan";
import type { PlanOperator } from "@/lib/stream/plan";

const leaf = (operator: string, dbHits?: number): PlanOperator => ({
  operator,
  details: "",
  other: [],
  children: [],
  ...(dbHits !== undefined && { dbHits }),
});

it("lays a plan out from its result downwards", () => {
  const join: PlanOperator = {
    ...leaf("NodeHashJoin", 0),
    children: [leaf("NodeByLabelScan", 30), leaf("Argument", 10)],
  };
  const rows = planRows({ ...leaf("ProduceResults", 0), children: [join] });
  expect(
    rows.map(({ operator, id, parent, depth, last, share }) => [
      operator,
      id,
      parent,
      depth,
      last,
      share,
    ]),
  ).toEqual([
    ["ProduceResults", 0, undefined, 0, true, 0],
    ["NodeHashJoin", 1, 0, 1, true, 0],
    ["NodeByLabelScan", 2, 1, 2, false, 0.75],
    ["Argument", 3, 1, 2, true, 0.25],
  ]);
});

it("knows no shares without PROFILE, and none of nothing", () => {
  expect(planRows(leaf("Argument"))[0]?.share).toBeUndefined();
  expect(planRows(leaf("Argument", 0))[0]?.share).toBe(0);
});
