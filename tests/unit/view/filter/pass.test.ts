import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexColumns } from "@/lib/view/filter/columns";
import { facetsOf } from "@/lib/view/filter/facets";
import {
  activeFilters,
  FACET_IDS,
  lifted,
  NO_FILTER,
  type SceneFilter,
} from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { timesOf } from "@/lib/view/filter/times";
import { fitsAll, naiveFilter, valuesIn } from "./naive";
import { applied, filters, steps, type World, worlds } from "./world";

const runs = { numRuns: 300 };

const contentOf = ({ content, columns }: World, filter: SceneFilter) => {
  const { actors, edges, background } = filterSlice(content, indexColumns(columns), filter).slice;
  return { actors, edges, background };
};

const beyond = (all: ReadonlySet<string>, left: ReadonlySet<string>): number =>
  [...all].filter((each) => !left.has(each)).length;

/** Statements behind the lines that are left, each once; of lines that are cut nobody knows. */
function statementsLeft(world: World, filter: SceneFilter) {
  const isWhole = (edgeId: string): boolean =>
    !world.statements.some(({ edgeIds, cut }) => cut && edgeIds.includes(edgeId));
  const lines = new Set(
    naiveFilter(world, filter)
      .edges.map(({ edgeId }) => edgeId)
      .filter(isWhole),
  );
  return world.statements.filter(
    (each) => fitsAll(each, filter) && each.edgeIds.some((edgeId) => lines.has(edgeId)),
  );
}

describe("a filter on a scene", () => {
  it("leaves what the slow way leaves, with the same numbers", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        expect(contentOf(world, filter)).toEqual(naiveFilter(world, filter));
      }),
      runs,
    );
  });

  it("is the same in whatever order its parts were set", () => {
    fc.assert(
      fc.property(worlds, steps, (world, all) => {
        const [forth, back] = [applied(all), applied(all.toReversed())];
        expect(forth).toEqual(back);
        expect(contentOf(world, forth)).toEqual(contentOf(world, back));
      }),
      runs,
    );
  });

  it("gives the former scene when what was set last is lifted, and the very one when all is", () => {
    fc.assert(
      fc.property(worlds, steps, (world, all) => {
        const columns = indexColumns(world.columns);
        const [before, after] = [applied(all.slice(0, -1)), applied(all)];
        const fresh = activeFilters(after).filter((id) => !activeFilters(before).includes(id));
        const back = fresh.reduce(lifted, after);
        expect(filterSlice(world.content, columns, back).slice).toEqual(
          filterSlice(world.content, columns, before).slice,
        );
        const none = activeFilters(after).reduce(lifted, after);
        expect(filterSlice(world.content, columns, none).slice).toBe(world.content);
      }),
      runs,
    );
  });

  it("tells of each filter what would come back without it", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const left = naiveFilter(world, filter);
        const keys = ({ actors, edges, background }: typeof left) => ({
          actors: new Set<string>(actors.map((each) => each.actorId)),
          lines: new Set([...edges, ...background].map(({ edgeId }) => edgeId)),
        });
        const here = keys(left);
        const expected = activeFilters(filter).map((id) => {
          const { actors, lines } = keys(naiveFilter(world, lifted(filter, id)));
          return {
            filter: id,
            actors: beyond(actors, here.actors),
            lines: beyond(lines, here.lines),
          };
        });
        const { taken } = filterSlice(world.content, indexColumns(world.columns), filter);
        expect(taken).toEqual(expected);
      }),
      runs,
    );
  });

  it("names the statements that are left of a line, unless all are", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const { slice, statementsOf } = filterSlice(
          world.content,
          indexColumns(world.columns),
          filter,
        );
        for (const edge of slice.edges) {
          const all = world.statements.filter(({ edgeIds }) => edgeIds.includes(edge.edgeId));
          const isCut = all.some(({ cut }) => cut);
          const left = all.filter((each) => fitsAll(each, filter));
          const isWhole = isCut || left.length === all.length;
          expect(statementsOf(edge.edgeId)).toEqual(
            isWhole ? undefined : new Set(left.map(({ statementId }) => statementId)),
          );
        }
      }),
      runs,
    );
  });

  it("keeps each thing that did not change as the same object", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const { slice } = filterSlice(world.content, indexColumns(world.columns), filter);
        const before = new Map(world.content.edges.map((edge) => [edge.edgeId, edge]));
        const copied = slice.edges.filter((edge) => {
          const was = before.get(edge.edgeId);
          return edge.statements === was?.statements && edge !== was;
        });
        expect(copied).toEqual([]);
        // What is filtered is out of sight, not left out.
        expect(slice.leftOut).toEqual(world.content.leftOut);
      }),
      runs,
    );
  });
});

describe("the counts of the facets", () => {
  it("are what is left under all filters but the facet's own", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const facets = facetsOf(world.content, indexColumns(world.columns), filter);
        for (const facet of FACET_IDS) {
          const others = lifted(filter, facet);
          const count = (under: SceneFilter, value: string): number =>
            facet === "kind"
              ? naiveFilter(world, under).actors.filter(({ kind }) => kind === value).length
              : statementsLeft(world, under).filter((each) => valuesIn(facet, each).includes(value))
                  .length;
          for (const { value, ...counts } of facets[facet] ?? []) {
            expect({ facet, value, ...counts }).toEqual({
              facet,
              value,
              count: count(others, value),
              total: count(NO_FILTER, value),
            });
          }
          const known = new Set(facets[facet]?.map(({ value }) => value));
          const chosen = facet === "kind" ? [] : (filter.choices[facet]?.values ?? []);
          expect(chosen.filter((value) => !known.has(value))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("are of kinds alone before the statements are there", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(Object.keys(facetsOf(world.content, undefined, NO_FILTER))).toEqual(["kind"]);
      }),
    );
  });
});

describe("the bars of the timeline", () => {
  it("count what a range of their days would leave, and the undated apart", () => {
    fc.assert(
      fc.property(worlds, filters, fc.constantFrom("happened", "said", "published"), (...given) => {
        const [world, filter, clock] = given as [World, SceneFilter, "happened"];
        const columns = indexColumns(world.columns);
        const { bars, dated, undated } = timesOf(world.content, columns, filter, clock);
        const others = lifted(filter, "time");
        const left = statementsLeft(world, others);
        const inRange = (from: number | null, to: number | null, isUndated: boolean) =>
          left.filter((each) =>
            fitsAll(each, { choices: {}, time: { clock, from, to, undated: isUndated } }),
          ).length;
        expect(bars.map(({ count }) => count)).toEqual(
          bars.map(({ from, to }) => inRange(from, to, false)),
        );
        expect(dated).toBe(inRange(null, null, false));
        expect(dated + undated).toBe(left.length);
        bars.slice(1).forEach((bar, place) => expect(bar.from).toBe((bars[place]?.to ?? 0) + 1));
      }),
      { numRuns: 150 },
    );
  });
});
