import { indexColumns } from "@/lib/view/filter/columns";
import { facetsOf } from "@/lib/view/filter/facets";
import type { SceneFilter } from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { timesOf } from "@/lib/view/filter/times";
import { columnsFor } from "@/tests/support/columns";
import { largeSlice } from "@/tests/scenes/large";
import { type Figure, median } from "./measure";

const RUNS = 15;
const ACTORS = 10_000;
const LINES = 30_000;

const NO_DENIALS: SceneFilter = { choices: { negated: { mode: "without", values: ["yes"] } } };

/** What a filter costs before anything is drawn: over all statements of 10,000 actors, 30,000 lines. */
export function benchFilters(): readonly Figure[] {
  const content = largeSlice(ACTORS, LINES);
  const source = columnsFor(content);
  const columns = indexColumns(source);
  const statements = source.statementIds.length.toLocaleString("en");
  const figure = (what: string, work: () => unknown): Figure => ({
    name: `${what}, ${statements} statements`,
    unit: "ms",
    ours: medianOf(work),
    runs: RUNS,
  });
  return [
    figure("columns taken in", () => indexColumns(source)),
    figure("a filter changed: what is left, and what it takes", () =>
      filterSlice(content, columns, NO_DENIALS),
    ),
    figure("counts of every value of every facet", () => facetsOf(content, columns, NO_DENIALS)),
    figure("bars of the timeline", () => timesOf(content, columns, NO_DENIALS, "said")),
  ];
}

/** The first run warms up and does not count. */
function medianOf(work: () => unknown): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times.slice(1));
}
