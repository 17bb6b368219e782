import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorIdSchema, articleIdSchema, statementIdSchema } from "@/lib/model/ids";
import type { Statement } from "@/lib/model/statement";
import { cutColumns } from "@/lib/story/columns";
import { countedIn } from "@/lib/story/counts";
import { storyFileName, storyPage, StoryTemplateError } from "@/lib/story/page";
import { storyScene } from "@/lib/story/scene";
import { STORY_ELEMENT, type Story } from "@/lib/story/story";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { indexColumns, type IndexedColumns } from "@/lib/view/filter/columns";
import { worlds } from "../view/filter/world";

const TEMPLATE = "<title><!--story:title--></title><!--story:data--><script>run()</script>";

const STORY: Story = {
  version: 2,
  title: "</title><script>alert(1)</script> & more",
  madeOn: "2026-11-27T10:00:00.000Z",
  madeFrom: { counts: { articles: 1, actors: 0, statements: 0 }, fingerprint: "f" },
  without: ["</script><!-- <script>"],
  slice: {
    actors: [],
    edges: [],
    background: [],
    total: { actors: 0, edges: 0, background: 0 },
    leftOut: { actors: 0, edges: 0, background: 0 },
  },
  scene: {},
  columns: {
    statementIds: [],
    eventType: { values: [], codes: [] },
    mode: { values: [], codes: [] },
    chain: { values: [], codes: [] },
    factuality: { values: [], codes: [] },
    article: { values: [], codes: [] },
    negated: [],
    hypothetical: [],
    happenedFrom: [],
    happenedTo: [],
    saidOn: [],
    publishedOn: [],
    edgeIds: [],
    edgeOf: [],
    statementOf: [],
    speakers: [],
    articles: [],
    leftOut: 0,
  },
  statements: [],
  actors: [],
};

describe("the page of a story", () => {
  const html = storyPage(TEMPLATE, STORY);

  test("holds the story as it is", () => {
    const data = new RegExp(`id="${STORY_ELEMENT}">([^<]*)</script>`).exec(html)?.[1];
    expect(JSON.parse(data ?? "")).toEqual(STORY);
  });

  test("has no tag that the template has not, whatever stands in the story", () => {
    const tags = (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.split(" ")[0]);
    expect(tags).toEqual(["<title>", "</title>", "<script", "</script>", "<script>", "</script>"]);
  });

  test.each([
    ["no place for the data", "<title><!--story:title--></title>"],
    ["a program before it", `<script>run()</script>${TEMPLATE}`],
  ])("is refused where the template has %s", (_, template) => {
    expect(() => storyPage(template, STORY)).toThrow(StoryTemplateError);
  });

  test.each([
    ["Russia, Sergei Lavrov and 14 others", "russia-sergei-lavrov-and-14-others.html"],
    ["Türkiye: ../../etc/passwd", "turkiye-etc-passwd.html"],
    ["??", "story.html"],
  ])("is called by its title: %s", (title, name) => {
    expect(storyFileName(title)).toBe(name);
  });
});

describe("columns that are cut", () => {
  /** What each line says, by the ids and values, whatever their numbers. */
  const told = ({ source, lines, starts, rows, facets, clocks }: IndexedColumns) =>
    new Map(
      [...lines].map(([edgeId, line]) => [
        edgeId,
        new Map(
          [...rows.slice(starts[line], starts[line + 1])].map((row) => [
            source.statementIds[row],
            [
              ...Object.values(facets).map(({ values, codes, members }) =>
                members[codes[row] ?? 0]?.map((member) => values[member]),
              ),
              ...Object.values(clocks).map(({ from, to }) => [from[row], to[row]]),
            ],
          ]),
        ),
      ]),
    );

  test("say of what is left what they said before, and of nothing else", () => {
    fc.assert(
      fc.property(worlds, fc.func(fc.boolean()), ({ columns }, isKept) => {
        const keeps = (edgeId: string, statementId: string): boolean => isKept(edgeId, statementId);
        const cut = cutColumns(columns, keeps);
        const expected = new Map(
          [...told(indexColumns(columns))]
            .map(([edgeId, statements]) => {
              const left = [...statements].filter(([id]) => keeps(edgeId, id ?? ""));
              return [edgeId, new Map(left)] as const;
            })
            .filter(([, statements]) => statements.size > 0),
        );
        expect(told(indexColumns(cut))).toEqual(expected);
        const kept = new Set([...expected.values()].flatMap((each) => [...each.keys()]));
        expect(new Set(cut.statementIds)).toEqual(kept);
        expect(cut.articles.map(({ articleId }) => articleId).toSorted()).toEqual(
          [...new Set(cut.article.values)].toSorted(),
        );
      }),
    );
  });

  test("keep nothing of a statement that goes", () => {
    const id = statementIdSchema.parse("0123456789abcdef");
    expect(cutColumns(STORY.columns, (_, statementId) => statementId === id)).toEqual(
      STORY.columns,
    );
  });
});

describe("the scene of a story", () => {
  const state: SceneState = {
    ...FIRST_STATE,
    hidden: new Set(["swe"]),
    pinned: new Set(["rus", "swe"]),
    places: new Map([
      ["rus", { x: 1.2345, y: -6.789 }],
      ["swe", { x: 3, y: 4 }],
    ]),
    filter: { ...FIRST_STATE.filter, minStatements: 2 },
    notes: new Map([
      ["rus", "mine"],
      ["swe", "of whom is not in it"],
    ]),
  };
  const isIn = (id: string): boolean => id !== "swe";

  test("is of what is in it, and begins without what narrowed it", () => {
    expect(storyScene(state, isIn, true)).toEqual({
      pinned: ["rus"],
      places: [["rus", 1.2, -6.8]],
      notes: [["rus", "mine"]],
    });
  });

  test("has the names of groups with those of them who are in it", () => {
    const heaps = [
      { name: "Countries", members: ["rus", "swe"] },
      { name: "Persons", members: ["gone"] },
    ];
    const gone = (id: string) => isIn(id) && id !== "gone";
    const arranged = { layout: "pack", heaps } as const;
    expect(storyScene({ ...state, arranged }, gone, false).arranged).toEqual({
      layout: "pack",
      heaps: [{ name: "Countries", members: ["rus"] }],
    });
  });

  test("has notes only where they are wanted", () => {
    expect(storyScene(state, isIn, false)).not.toHaveProperty("notes");
  });
});

test("an actor's numbers count every statement of it, however many there are", () => {
  const rus = { actorId: actorIdSchema.parse("rus"), name: "Russia", kind: "Country" } as const;
  const many = Array.from({ length: 60 }, (_, place): Statement => ({
    statementId: statementIdSchema.parse(place.toString(16).padStart(16, "0")),
    summary: "Russia agrees",
    eventType: "AGREE",
    contexts: [],
    quadClass: "VERBAL_COOPERATION",
    score: 1,
    factuality: "CT+",
    articleFactuality: "Uu",
    polarity: "positive",
    auxiliary: [],
    reciprocal: false,
    // Half of them it only says.
    actors: place % 2 === 0 ? [rus] : [],
    recipients: [],
    attribution: [{ ...rus, cue: "said", factuality: "CT+" }],
    passages: [],
    places: [],
    about: [],
    aboutThis: [],
    article: { articleId: articleIdSchema.parse(`article-${place}`), title: "A title" },
  }));
  const node = { ...rus, aliases: [], statementCount: 0, spokenCount: 0, neighbourCount: 9 };
  const detail = { ...node, sectors: [], counts: [], background: [], articleCount: 0 };
  const { actors } = countedIn({ ...STORY.slice, actors: [node] }, many, [detail]);
  expect(actors).toEqual([
    {
      ...detail,
      statementCount: 30,
      spokenCount: 60,
      neighbourCount: 0,
      articleCount: 60,
      counts: [{ eventType: "AGREE", out: 30, in: 0, mutual: 0 }],
    },
  ]);
});
