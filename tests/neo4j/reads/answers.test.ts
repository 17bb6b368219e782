import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorIdSchema,
  articleIdSchema,
  type StatementId,
  statementIdSchema,
} from "@/lib/model/ids";
import type { Database } from "@/lib/neo4j/driver";
import { allActors, allBackground, allEdges } from "@/lib/neo4j/queries/graph";
import { readActor } from "@/lib/neo4j/reads/actors";
import { readArticle, readArticles } from "@/lib/neo4j/reads/articles";
import { readGraph } from "@/lib/neo4j/reads/graph";
import { readHealth } from "@/lib/neo4j/reads/health";
import { readNeighbours } from "@/lib/neo4j/reads/neighbours";
import {
  readStatement,
  readStatements,
  readStatementsById,
  readSummaries,
} from "@/lib/neo4j/reads/statements";
import { seedArticle } from "@/lib/neo4j/seed";
import { compileScript } from "@/tests/support/articles";
import { openFreshDatabase, plannedFor } from "@/tests/support/neo4j";
import { DATED, UNDATED } from "./world";

let db: Database;
const rows = [UNDATED, DATED].map(compileScript);

beforeAll(async () => {
  db = await openFreshDatabase();
  for (const article of rows) await seedArticle(db, article);
});

afterAll(() => db.close());

const rus = actorIdSchema.parse("rus");
const dated = articleIdSchema.parse("dated");

/** The id of a statement, by the key that its script gives it. */
function idOf(key: string): StatementId {
  const statement = rows.flatMap(({ statements }) => statements).find((row) => row.key === key);
  return statementIdSchema.parse(statement?.statementId);
}

const passageOf = (exact: string) => {
  const passage = rows.flatMap(({ passages }) => passages).find((row) => row.exact === exact);
  return {
    passageId: passage?.passageId,
    exact,
    start: passage?.start,
    end: passage?.end,
    paragraph: passage?.paragraph,
  };
};

const LAVROV = { actorId: "lavrov", name: "Sergei Lavrov", kind: "Person" };
const RUSSIA = { actorId: "rus", name: "Russia", kind: "Country" };
const SYRIA = { actorId: "syr", name: "Syria", kind: "Country" };
const UN = { actorId: "un", name: "United Nations", kind: "Igo" };

const NODES = {
  lavrov: { ...LAVROV, aliases: [], statementCount: 0, spokenCount: 1, neighbourCount: 0 },
  rus: {
    ...RUSSIA,
    aliases: ["Moscow", "Russian Federation"],
    statementCount: 4,
    spokenCount: 0,
    neighbourCount: 1,
  },
  syr: { ...SYRIA, aliases: [], statementCount: 5, spokenCount: 0, neighbourCount: 2 },
  un: { ...UN, aliases: ["UN"], statementCount: 1, spokenCount: 0, neighbourCount: 1 },
};

const plain = {
  reciprocal: false,
  statements: 1,
  articles: 1,
  negated: 0,
  hedged: 0,
  attributed: 0,
};

const BLAME = {
  ...plain,
  edgeId: "rus|ACCUSE|rus",
  actorId: "rus",
  recipientId: "rus",
  eventType: "ACCUSE",
  score: -3,
};
const PACT = {
  ...plain,
  edgeId: "rus|AGREE|syr",
  actorId: "rus",
  recipientId: "syr",
  eventType: "AGREE",
  reciprocal: true,
  score: 2.5,
  hedged: 1,
  firstOn: "2018-02-01",
  lastOn: "2018-02-28",
};
const AID = {
  ...plain,
  edgeId: "rus|AID|syr",
  actorId: "rus",
  recipientId: "syr",
  eventType: "AID",
  statements: 2,
  articles: 2,
  score: 10,
  attributed: 1,
  firstOn: "2018-02-19",
  lastOn: "2018-02-19",
};
const REFUSAL = {
  ...plain,
  edgeId: "syr|REJECT|un",
  actorId: "syr",
  recipientId: "un",
  eventType: "REJECT",
  score: -1.5,
  negated: 1,
  hedged: 1,
};

const DATED_REF = {
  articleId: "dated",
  title: "Aid for Syria",
  publisher: "The Paper",
  url: "https://paper.example/aid",
  publishedOn: "2018-02-22",
};

test("health", async () => {
  const health = await readHealth(db);
  expect(health).toEqual({
    status: "ok",
    server: { version: expect.stringMatching(/^(5\.26|20\d\d)\./), edition: expect.any(String) },
    migration: expect.any(Number),
    counts: { articles: 2, actors: 4, statements: 6 },
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  expect(await readHealth(db)).toEqual(health);
});

describe("graph", () => {
  const background = {
    edgeId: "lavrov|REPRESENTS|rus",
    actorId: "lavrov",
    recipientId: "rus",
    relation: "REPRESENTS",
    role: "foreign minister",
    articleIds: ["dated"],
  };
  const total = { actors: 4, edges: 4, background: 1 };

  test("of a small network is all of it", async () => {
    expect(await readGraph(db)).toEqual({
      actors: [NODES.lavrov, NODES.rus, NODES.syr, NODES.un],
      edges: [BLAME, PACT, AID, REFUSAL],
      background: [background],
      total,
      leftOut: { actors: 0, edges: 0, background: 0 },
    });
  });

  test.each([allActors, allEdges, allBackground])(
    "is known to be large without looking at it: %o",
    async (query) => {
      const { text, params } = query({ actors: 1, edges: 1 });
      const operators = await plannedFor(db, text, params);
      expect(operators).toContain("RelationshipCountFromCountStore");
      expect(operators.filter((name) => name.includes("Scan")).length).toBe(1);
    },
  );

  test.each([
    { actors: 3, edges: 100 },
    { actors: 100, edges: 3 },
  ])("of a large one is its most stated pairs with all edges among them: %o", async (whole) => {
    expect(await readGraph(db, {}, { whole, partActors: 2 })).toEqual({
      actors: [NODES.rus, NODES.syr],
      edges: [BLAME, PACT, AID],
      background: [],
      total,
      leftOut: { actors: 2, edges: 1, background: 1 },
    });
  });
});

describe("actor", () => {
  test("with its counts and background", async () => {
    expect(await readActor(db, rus)).toEqual({
      ...NODES.rus,
      wikidataId: "Q159",
      iso3: "RUS",
      sectors: [],
      articleCount: 2,
      counts: [
        { eventType: "ACCUSE", out: 1, in: 1, mutual: 0 },
        { eventType: "AID", out: 2, in: 0, mutual: 0 },
        { eventType: "AGREE", out: 0, in: 0, mutual: 1 },
      ],
      background: [
        {
          direction: "in",
          relation: "REPRESENTS",
          role: "foreign minister",
          other: LAVROV,
          article: DATED_REF,
          passage: passageOf("Lavrov said"),
        },
      ],
    });
  });

  test("that does not exist", async () => {
    const nobody = actorIdSchema.parse("nobody");
    await expect(readActor(db, nobody)).rejects.toThrow("unknown actor: nobody");
    await expect(readNeighbours(db, nobody, { limit: 1 })).rejects.toThrow("unknown actor: nobody");
  });
});

test("neighbours", async () => {
  const syr = actorIdSchema.parse("syr");
  const first = await readNeighbours(db, syr, { limit: 1, whole: true });
  const counts = [
    { eventType: "AGREE", out: 0, in: 0, mutual: 1 },
    { eventType: "AID", out: 0, in: 1, mutual: 0 },
    { eventType: "REJECT", out: 1, in: 0, mutual: 0 },
  ];
  expect(first).toEqual({
    items: [{ actor: NODES.rus, statements: 3, edges: [AID, PACT] }],
    total: 2,
    next: expect.any(String),
    counts,
    loops: [],
    background: [],
  });
  const { counts: _, loops: __, ...unasked } = first;
  expect(await readNeighbours(db, syr, { limit: 1 })).toEqual(unasked);
  expect(await readNeighbours(db, syr, { limit: 1, whole: true, after: first.next })).toEqual({
    items: [{ actor: NODES.un, statements: 1, edges: [REFUSAL] }],
    total: 2,
    background: [],
  });
  expect((await readNeighbours(db, rus, { limit: 25, whole: true })).loops).toEqual([BLAME]);
});

const AID_STATEMENT = {
  statementId: idOf("aid"),
  summary: "Russia helps Syria",
  eventType: "AID",
  contexts: ["military"],
  quadClass: "MATERIAL_COOPERATION",
  score: 10,
  factuality: "CT+",
  articleFactuality: "Uu",
  polarity: "positive",
  auxiliary: [],
  reciprocal: false,
  happened: { start: "2018-02-19", end: "2018-02-19", granularity: "day" },
  reportedOn: "2018-02-22",
  actors: [{ ...RUSSIA, surface: "Russia" }],
  recipients: [SYRIA],
  attribution: [{ ...LAVROV, cue: "said", factuality: "CT+" }],
  passages: [passageOf("Russia helped Syria on Monday")],
  places: [{ placeId: "damascus", name: "Damascus" }],
  about: [],
  aboutThis: [
    {
      relation: "responds-to",
      statementId: idOf("refusal"),
      summary: "Syria rejects the offer of the United Nations",
    },
  ],
  article: DATED_REF,
};

const REFUSAL_STATEMENT = {
  statementId: idOf("refusal"),
  summary: "Syria rejects the offer of the United Nations",
  eventType: "REJECT",
  mode: "assist",
  contexts: [],
  quadClass: "VERBAL_CONFLICT",
  score: -1.5,
  factuality: "CT-",
  articleFactuality: "CT-",
  polarity: "negative",
  auxiliary: ["future"],
  condition: "the UN agrees",
  reciprocal: false,
  actors: [SYRIA],
  recipients: [UN],
  attribution: [],
  passages: [passageOf("Syria may turn its offer down"), passageOf("If the UN agrees")],
  places: [],
  about: [{ relation: "responds-to", statementId: idOf("aid"), summary: "Russia helps Syria" }],
  aboutThis: [],
  article: DATED_REF,
};

describe("statements", () => {
  test("one, whole", async () => {
    expect(await readStatement(db, idOf("aid"))).toEqual(AID_STATEMENT);
    expect(await readStatement(db, idOf("refusal"))).toEqual(REFUSAL_STATEMENT);
    const unknown = statementIdSchema.parse("0123456789abcdef");
    await expect(readStatement(db, unknown)).rejects.toThrow("unknown statement: 0123456789abcdef");
  });

  const all = ["aid", "pact", "refusal", "blame", "march", "more-aid"];
  test.each([
    [{}, all],
    [{ actor: "rus" }, ["aid", "pact", "blame", "more-aid"]],
    [{ recipient: "syr" }, ["aid", "more-aid"]],
    [{ actor: "rus", recipient: "syr" }, ["aid", "pact", "more-aid"]],
    // A reciprocal statement stands under its smaller id, as its derived edge does.
    [{ actor: "syr", recipient: "rus" }, []],
    [{ actor: "rus", recipient: "syr", type: "AGREE" }, ["pact"]],
    [{ actor: "rus", recipient: "rus" }, ["blame"]],
    [{ involves: "rus" }, ["aid", "pact", "blame", "more-aid"]],
    [{ involves: "syr", article: "dated" }, ["aid", "pact", "refusal"]],
    [{ involves: "lavrov" }, []],
    [{ speaker: "lavrov" }, ["aid"]],
    [{ article: "undated" }, ["blame", "march", "more-aid"]],
    [{ type: "AID" }, ["aid", "more-aid"]],
    [
      { type: "AID", article: "undated", actor: "rus", recipient: "syr", involves: "rus" },
      ["more-aid"],
    ],
    [
      { type: "AID", article: "dated", speaker: "lavrov", involves: "syr", recipient: "syr" },
      ["aid"],
    ],
    [{ actor: "nobody" }, []],
  ] as const)("by %o", async (filter, keys) => {
    const page = await readStatements(db, filter as object, { limit: 25 });
    expect(page.items.map((item) => item.statementId)).toEqual(keys.map(idOf));
    expect(page.total).toBe(keys.length);
  });
});

describe("statements by id", () => {
  const unknown = statementIdSchema.parse("0000000000000000");

  test("whole, in the order of the ids, without those that are unknown", async () => {
    const ids = ["refusal", "aid"].map(idOf);
    const { items } = await readStatementsById(db, [...ids.slice(0, 1), unknown, ...ids.slice(1)]);
    expect(items).toEqual([REFUSAL_STATEMENT, AID_STATEMENT]);
    expect(await readStatementsById(db, [])).toEqual({ items: [] });
  });

  test("what they say", async () => {
    const { statementIds, summaries } = await readSummaries(db, [
      idOf("refusal"),
      unknown,
      idOf("aid"),
    ]);
    expect(new Map(statementIds.map((id, i) => [id, summaries[i]]))).toEqual(
      new Map([
        [idOf("refusal"), REFUSAL_STATEMENT.summary],
        [idOf("aid"), AID_STATEMENT.summary],
      ]),
    );
  });
});

describe("articles", () => {
  const summary = { ...DATED_REF, language: "en", statementCount: 3, actorCount: 4 };

  test("newest first, without a day last", async () => {
    expect(await readArticles(db, { limit: 25 })).toEqual({
      items: [
        summary,
        { articleId: "undated", title: "Moscow looks at itself", statementCount: 3, actorCount: 2 },
      ],
      total: 2,
    });
  });

  test("one, whole", async () => {
    const article = await readArticle(db, dated);
    const { statements, ...rest } = article;
    expect(rest).toEqual({
      ...summary,
      textKind: "digest",
      text: DATED.paragraphs.join("\n\n"),
      paragraphs: [
        { start: 0, end: 80 },
        { start: 82, end: 130 },
      ],
      passages: [
        { ...passageOf("Russia helped Syria on Monday"), statementIds: [idOf("aid")] },
        { ...passageOf("Lavrov said"), statementIds: [] },
        { ...passageOf("Russia and Syria have made a pact"), statementIds: [idOf("pact")] },
        { ...passageOf("If the UN agrees"), statementIds: [idOf("refusal")] },
        { ...passageOf("Syria may turn its offer down"), statementIds: [idOf("refusal")] },
      ],
      actors: [RUSSIA, LAVROV, SYRIA, UN],
    });
    expect(statements.map((statement) => statement.statementId)).toEqual(
      ["aid", "pact", "refusal"].map(idOf),
    );
    expect([statements[0], statements[2]]).toEqual([AID_STATEMENT, REFUSAL_STATEMENT]);
    const text = Array.from(article.text);
    for (const { exact, start, end } of article.passages)
      expect(text.slice(start, end).join("")).toBe(exact);
  });

  test("one that does not exist", async () => {
    const unknown = articleIdSchema.parse("unknown");
    await expect(readArticle(db, unknown)).rejects.toThrow("unknown article: unknown");
  });
});
