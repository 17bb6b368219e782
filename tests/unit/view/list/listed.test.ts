import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexColumns } from "@/lib/view/filter/columns";
import { NO_FILTER, type SceneFilter } from "@/lib/view/filter/filter";
import {
  dayAt,
  listedOf,
  rowsSelected,
  selectionAt,
  speakersAt,
  statementCount,
  statementIdAt,
} from "@/lib/view/list/listed";
import { withoutHidden } from "@/lib/view/scene/content";
import { NOTHING } from "@/lib/view/selection";
import { fitsAll, naiveFilter } from "../filter/naive";
import { filters, type World, worlds } from "../filter/world";

const runs = { numRuns: 300 };

const listOf = (world: World, filter: SceneFilter) =>
  listedOf(world.content, indexColumns(world.columns), filter);

const isCut = (world: World, edgeId: string): boolean =>
  world.statements.some(({ edgeIds, cut }) => cut && edgeIds.includes(edgeId));

/** Lines to be seen whose statements are all known, slowly. */
const linesLeft = (world: World, filter: SceneFilter) =>
  naiveFilter(world, filter).edges.filter(({ edgeId }) => !isCut(world, edgeId));

const statementsLeft = (world: World, filter: SceneFilter) => {
  const lines = new Set(linesLeft(world, filter).map(({ edgeId }) => edgeId));
  return world.statements.filter(
    (each) => fitsAll(each, filter) && each.edgeIds.some((edgeId) => lines.has(edgeId)),
  );
};

describe("the list of statements", () => {
  it("holds each statement behind a line that is to be seen, once, and no other", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const listed = listOf(world, filter);
        expect(listed.rows.map((row) => statementIdAt(listed, row))).toEqual(
          statementsLeft(world, filter).map(({ statementId }) => statementId),
        );
      }),
      runs,
    );
  });

  it("tells how many there are without the filter, and of how many lines it knows not enough", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const { all, unknown } = listOf(world, filter);
        expect(all).toBe(statementsLeft(world, NO_FILTER).length);
        const edges = naiveFilter(world, filter).edges;
        expect(unknown).toBe(edges.length - linesLeft(world, filter).length);
      }),
      runs,
    );
  });

  it("counts what is hidden by what it does not count", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const columns = indexColumns(world.columns);
        const [first] = world.content.actors;
        const base = withoutHidden(world.content, new Set(first ? [first.actorId] : []));
        const seen = listedOf(base, columns, NO_FILTER).all;
        expect(statementCount(base, columns)).toBe(seen);
        const hidden = statementCount(world.content, columns) - seen;
        expect(hidden).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it("says of each row what its statement says", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const listed = listOf(world, filter);
        const statements = statementsLeft(world, filter);
        for (const [place, row] of listed.rows.entries()) {
          const { chain, happened, saidOn, publishedOn } = statements[place] ?? {};
          expect(speakersAt(listed, row)).toEqual(chain);
          expect(dayAt(listed, "happened", row)).toBe(happened?.[0]);
          expect(dayAt(listed, "said", row)).toBe(saidOn);
          expect(dayAt(listed, "published", row)).toBe(publishedOn);
        }
      }),
      runs,
    );
  });

  it("opens a statement at a line that is to be seen, and knows it again by both", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const listed = listOf(world, filter);
        const lines = new Map(linesLeft(world, filter).map((edge) => [edge.edgeId, edge]));
        for (const row of listed.rows) {
          const edge = listed.edgeOf(row);
          expect(lines.has(edge?.edgeId ?? "")).toBe(true);
          const selection = selectionAt(listed, row);
          if (selection?.kind !== "statement" || selection.within?.kind !== "edge") {
            throw new Error("no statement at an edge");
          }
          expect(rowsSelected(listed, selection)).toEqual(new Set([row]));
          const behind = rowsSelected(listed, selection.within);
          const expected = listed.rows.filter((each) =>
            world.statements
              .find(({ statementId }) => statementId === statementIdAt(listed, each))
              ?.edgeIds.includes(edge?.edgeId ?? ""),
          );
          expect([...behind].toSorted((a, b) => a - b)).toEqual(expected);
        }
        expect(rowsSelected(listed, NOTHING).size).toBe(0);
      }),
      runs,
    );
  });
});
