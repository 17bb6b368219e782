import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pairsOf } from "@/lib/export/part";
import type { Database } from "@/lib/neo4j/driver";
import { readsOfWhole } from "@/lib/neo4j/export/whole";
import { sentenceOf } from "@/lib/model/sentence";
import { seedArticle } from "@/lib/neo4j/seed";
import { compileScript, sampleArticles } from "@/tests/support/articles";
import { HOSTILE_TEXTS } from "@/tests/support/exports";
import { type ReadGraph, readGraphFile } from "@/tests/support/graphs";
import { openFreshDatabase, runText, testEnv } from "@/tests/support/neo4j";
import { DATED, UNDATED } from "../reads/world";

let db: Database;
let dir: string;
beforeAll(async () => {
  db = await openFreshDatabase();
  for (const rows of [DATED, UNDATED].map(compileScript)) await seedArticle(db, rows);
  for (const rows of sampleArticles(6, 7)) await seedArticle(db, rows);
  await runText(
    db,
    `MATCH (s:Statement) WITH collect(s) AS all UNWIND range(0, size($texts) - 1) AS i
      WITH all[i] AS s, $texts[i] AS text WHERE s IS NOT NULL SET s.summary = text`,
    { texts: HOSTILE_TEXTS.map((text) => Buffer.from(text).toString()) },
  );
  dir = await mkdtemp(path.join(tmpdir(), "whosays-export-"));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await db.close();
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** `npm run export`, as a program of its own. */
async function exported(...args: string[]): Promise<string> {
  const file = path.join(dir, args.join("-").replaceAll(/\W+/g, "-") + `.${args[0]}`);
  const command = ["--import", "tsx", "scripts/cli.ts", "export", "--format", ...args];
  await promisify(execFile)(process.execPath, [...command, "--out", file], { env: testEnv() });
  return file;
}

/** What XML cannot hold is not there. */
const spoken = (text: string): string => text.replaceAll(/[\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, "");

const key = (edge: { readonly from?: unknown; readonly to?: unknown }): string =>
  `${String(edge.from)} ${String(edge.to)}`;

describe.each([["graphml"], ["gexf"], ["gexf", "--option", "version=1.2"]])(
  "%s %s %s",
  (...args) => {
    const given = args.filter((arg) => arg !== undefined);

    test("relations: counts, attributes and directions as in the database", async () => {
      const found = await readGraphFile(await exported(...given));
      const whole = readsOfWhole(db, {});
      const [actors, edges] = [await all(whole.actors()), await all(whole.edges())];
      const background = await all(whole.background());
      expect(found.networkx.directed).toBe(true);
      expect(found.networkx.nodes.map(({ id }) => id)).toEqual(
        actors.map(({ actorId }) => actorId),
      );
      expect(found.networkx.nodes).toMatchObject(
        actors.map(({ name, kind, statementCount }) => ({
          label: spoken(name),
          kind,
          statements: statementCount,
        })),
      );
      const byLine = new Map(found.networkx.edges.map((edge) => [edge["line"], edge]));
      expect(byLine.size).toBe(edges.length + background.length);
      for (const edge of edges) {
        expect(byLine.get(edge.edgeId)).toMatchObject({
          from: edge.actorId,
          to: edge.recipientId,
          relation: edge.eventType,
          weight: edge.statements,
          statements: edge.statements,
          score: edge.score,
          reciprocal: edge.reciprocal,
          background: false,
          ...(edge.firstOn !== undefined && { firstOn: edge.firstOn, lastOn: edge.lastOn }),
        });
      }
      for (const edge of background) {
        expect(byLine.get(edge.edgeId)).toMatchObject({
          from: edge.actorId,
          to: edge.recipientId,
          relation: edge.relation,
          background: true,
        });
      }
      sameInIgraph(found);
    });

    test("statements: a line for each pair, with its sentence", async () => {
      const found = await readGraphFile(await exported(...given, "--option", "lines=statements"));
      const statements = await all(readsOfWhole(db, {}).statements());
      const lines = statements.flatMap((statement) =>
        pairsOf(statement).map((pair) => ({
          ...pair,
          statementId: statement.statementId,
          label: spoken(sentenceOf(statement)),
          title: statement.article.title,
        })),
      );
      const order = (edge: { readonly [name: string]: unknown }) =>
        `${String(edge["statementId"])} ${key(edge)}`;
      const sorted = <T extends { readonly [name: string]: unknown }>(edges: readonly T[]) =>
        edges.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
      expect(sorted(found.networkx.edges)).toMatchObject(sorted(lines));
      expect(found.networkx.edges).toHaveLength(lines.length);
      sameInIgraph(found);
    });
  },
);

function sameInIgraph({ networkx, igraph }: ReadGraph): void {
  if (!igraph) return;
  expect(igraph.directed).toBe(true);
  expect(igraph.nodes).toEqual(networkx.nodes.map(({ id }) => id));
  const line = (edge: { readonly [name: string]: unknown }) =>
    `${key(edge)} ${String(edge["weight"])} ${String(edge["label"])}`;
  expect(igraph.edges.map(line).toSorted()).toEqual(networkx.edges.map(line).toSorted());
}

test("a file stands in its place only when it is whole", async () => {
  const file = path.join(dir, "no.json");
  const command = ["--import", "tsx", "scripts/cli.ts", "export", "--format", "json"];
  const args = [...command, "--actors", "NOT AN ID", "--out", file];
  const ended = await promisify(execFile)(process.execPath, args, { env: testEnv() }).catch(
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );
  expect(ended).toEqual({
    code: 2,
    said: expect.stringContaining("actor not understood: NOT AN ID"),
  });
  expect(await readdir(dir)).not.toContain("no.json");
});
