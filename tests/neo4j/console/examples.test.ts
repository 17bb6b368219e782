import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleScript } from "@/lib/articles/schema";
import { EXAMPLES } from "@/lib/cypher/examples";
import type { Database } from "@/lib/neo4j/driver";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import type { CypherValue } from "@/lib/stream/value";
import { runSeed } from "@/scripts/seeding/seed";
import { goodScript } from "@/tests/fixtures/articles/good";
import { compileScript } from "@/tests/support/articles";
import { openFreshDatabase, resetDatabase } from "@/tests/support/neo4j";
import { type Answer, ask } from "./ask";

let db: Database;
/** Nothing here is about time, and the machine may be busy. */
const PATIENT = { timeoutMs: 60_000 };

/** On the articles of this checkout, as whoever begins has them. */
const answers = new Map<string, Answer>();
beforeAll(async () => {
  db = await openFreshDatabase();
  await runSeed({ files: [], db });
  for (const { title, text } of EXAMPLES) answers.set(title, await ask(db, text, PATIENT));
}, 240_000);
afterAll(async () => {
  await resetDatabase(db);
  await db.close();
});

function rowsOf(title: string): readonly (readonly CypherValue[])[] {
  const answer = answers.get(title);
  if (!answer) throw new Error(`no example is called ${title}`);
  return answer.rows;
}

const pathOf = (value: CypherValue | undefined) =>
  typeof value === "object" && value !== null && "$" in value && value.$ === "path"
    ? value.nodes.map(({ properties }) => properties.find(([key]) => key === "name")?.[1])
    : [];

describe("the examples", () => {
  it.each(EXAMPLES)("$title: one sentence, no fault, no remark, and rows", ({ title, teaches }) => {
    expect(teaches).toMatch(/^[A-Z][^.]*\.$/);
    const answer = answers.get(title);
    const remarks = answer?.frames.filter(({ frame }) => frame === "notice");
    expect({ error: answer?.error, remarks }).toEqual({ error: undefined, remarks: [] });
    expect(rowsOf(title).length).toBeGreaterThan(0);
  });

  it("who accuses whom: with who says so", () => {
    expect(rowsOf("Who accuses whom")).toEqual([
      [
        "Kremlin",
        "states that support terrorists in Syria",
        "Dmitry Peskov",
        expect.any(String),
        "The Kremlin holds the states that support terrorists in Syria responsible for the situation in Eastern Ghouta",
      ],
    ]);
  });

  it("what only Lavrov says: his eight statements, each with its words", () => {
    const rows = rowsOf("What only Lavrov says");
    expect(rows).toHaveLength(8);
    expect(rows.every(([, , , words]) => Array.isArray(words) && words.length > 0)).toBe(true);
  });

  it("claims that somebody denies: the Kremlin's denial", () => {
    expect(rowsOf("Claims that somebody denies").map((row) => row.slice(0, 3))).toContainEqual([
      "Dmitry Peskov",
      "Russia, Syria and Iran do not support terrorists in Syria",
      "CT-",
    ]);
  });

  it("who is spoken about and never speaks: nobody of those who do", () => {
    const names = rowsOf("Who is spoken about and never speaks").map(([name]) => name);
    expect(names).toContain("Islamic State");
    expect(names).not.toContain("Sergei Lavrov");
  });

  it("chains of accusation: the longest first, nobody twice", async () => {
    const script: ArticleScript = goodScript();
    const [closing] = script.statements;
    if (!closing) throw new Error("the good script has statements");
    const more = { ...closing, key: "more", actors: ["bor"], recipients: ["cora-dahl"] };
    const compiled = compileScript({
      ...script,
      statements: [...script.statements, more],
    });
    await seedArticle(db, compiled);
    const example = EXAMPLES.find(({ title }) => title === "Chains of accusation");
    const { rows } = await ask(db, example?.text ?? "", PATIENT);
    const chains = rows.map(([path]) => pathOf(path));
    expect(chains[0]).toEqual(["Arland", "Borland", "Cora Dahl"]);
    expect(chains.map(({ length }) => length)).toEqual([3, 2, 2, 2]);
    await removeArticle(db, script.articleId);
  });
});
