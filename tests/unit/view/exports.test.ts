import { expect, test } from "vitest";
import { EXPORT_BODY, exportBody } from "@/lib/server/exports";
import { type ExportPart, PART_LIMITS } from "@/lib/model/exports";
import { statementIdSchema } from "@/lib/model/ids";
import { PALETTES } from "@/lib/view/appearance/palette";
import { partOfShown, shownWords } from "@/lib/view/exports";
import { FIRST_ARTICLE } from "@/tests/support/slice";

const [first, second, ...rest] = FIRST_ARTICLE.edges;
const ids = [statementIdSchema.parse("0123456789abcdef")];

const given = {
  base: FIRST_ARTICLE,
  shown: FIRST_ARTICLE,
  statementIds: undefined,
  places: new Map([["rus", { x: 1, y: 2 }]]),
  palette: PALETTES.light,
  words: "As shown",
};

test("what is not filtered is asked for by its lines alone", () => {
  const part = partOfShown(given);
  expect(part.narrowed).toBeUndefined();
  expect(part.edgeIds).toEqual(FIRST_ARTICLE.edges.map(({ edgeId }) => edgeId));
  expect(part.backgroundIds).toHaveLength(FIRST_ARTICLE.background.length);
  expect(part.looks?.actors).toEqual([
    { actorId: "rus", x: 1, y: 2, size: expect.any(Number), colour: "#47566d" },
  ]);
});

test("a line that a filter thinned out is asked for by what is left of it", () => {
  if (!first || !second) throw new Error("the first article has lines");
  const shown = {
    ...FIRST_ARTICLE,
    edges: [{ ...first, statements: 1 }, second, ...rest.slice(3)],
  };
  const part = partOfShown({ ...given, shown, statementIds: ids });
  expect(part.narrowed).toEqual({ edgeIds: [first.edgeId], statementIds: ids });
  expect(part.edgeIds).toEqual([second, ...rest.slice(3)].map(({ edgeId }) => edgeId));
});

test("says what it is, and whether by a filter", () => {
  expect(shownWords(FIRST_ARTICLE, false)).toBe("As shown: 17 actors and 32 lines");
  expect(shownWords(FIRST_ARTICLE, true)).toBe("As shown: 17 actors and 32 lines, by a filter");
});

test("the body is read as it is sent, with faults where they are", () => {
  const body = { format: "gexf", selection: partOfShown(given) };
  expect(exportBody.parse(body)).toEqual({
    ...body,
    options: { lines: "relations", version: "1.3", timeline: false },
  });
  const faults = (wrong: object) =>
    exportBody.safeParse({ ...body, ...wrong }).error?.issues.map(({ path }) => path.join("."));
  expect(faults({ options: { raw: true } })).toEqual(["options"]);
  expect(faults({ selection: { what: "part", actorIds: ["NOT"] } })).toEqual([
    "selection.actorIds.0",
  ]);
});

test("a large scene fits into a body", () => {
  const n = 20_000;
  const edgeIds = Array.from({ length: n }, (_, i) => `an-actor-${i}|COOPERATE|another-actor-${i}`);
  const part: ExportPart = {
    what: "part",
    actorIds: FIRST_ARTICLE.actors.map(({ actorId }) => actorId),
    edgeIds: edgeIds.slice(0, n / 2),
    narrowed: {
      edgeIds: edgeIds.slice(n / 2),
      statementIds: Array.from(
        { length: PART_LIMITS.statements },
        () => ids[0] ?? statementIdSchema.parse("0"),
      ),
    },
    looks: {
      actors: [],
      lines: edgeIds.map((edgeId) => ({ edgeId, width: 2.8, colour: "#0b6fb8" })),
    },
  };
  expect(JSON.stringify(part).length).toBeLessThan(EXPORT_BODY);
});
