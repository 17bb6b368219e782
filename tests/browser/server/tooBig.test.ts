import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { testUrl } from "@/tests/support/browser";
import { exchange, readAnswer, toldBy } from "@/tests/support/exchange";
import { lastChange, openTestDatabase } from "@/tests/support/neo4j";
import { promised } from "@/tests/support/promised";

const origin = testUrl();
const TEN_MB = 10_000_000;

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

const HEAD = '{"text":"RETURN size($a) AS n","parameters":[["a","';
const TAIL = '"]]}';
const AROUND = HEAD.length + TAIL.length;

/** A statement that says how long its parameter is, in a body of so many bytes. */
const bodyOf = (bytes: number) => HEAD + "x".repeat(bytes - AROUND) + TAIL;

/** The length that the database saw, or the code of the problem. */
async function outcomeOf(body: string, headers: Record<string, string>): Promise<unknown> {
  const { response } = await exchange(`${origin}/api/cypher`, { body, headers });
  if (response.statusCode === 200) return (await readAnswer(response)).rows[0]?.[0];
  let text = "";
  for await (const chunk of response) text += String(chunk);
  const { code, status } = JSON.parse(text) as Record<string, unknown>;
  expect([response.headers["content-type"], status]).toEqual([
    "application/problem+json",
    response.statusCode,
  ]);
  return `${response.statusCode} ${String(code)}`;
}

test("what is too big is refused, and nothing is cut (promise 16)", async () => {
  const before = await lastChange(db);
  // Next itself keeps 10 MiB of a body.
  const sizes = [TEN_MB - 1, TEN_MB, TEN_MB + 1, 10_485_760, 10_485_761, 3 * TEN_MB];
  for (const bytes of sizes) {
    const body = bodyOf(bytes);
    const expected = bytes <= TEN_MB ? bytes - AROUND : "413 body-too-large";
    expect(await outcomeOf(body, { "content-length": String(bytes) })).toBe(expected);
    expect(await outcomeOf(body, { "transfer-encoding": "chunked" })).toBe(expected);
  }
  const deep = ["[", '{"a":'].map((open) => {
    const close = open === "[" ? "]" : "}";
    return `{"text":"RETURN 1","parameters":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
  });
  const paths = ["/api/cypher", "/api/cypher/check", "/api/cypher/download"];
  for (const path of paths) {
    for (const body of deep) {
      expect(await toldBy(origin + path, { body })).toMatchObject({
        status: 400,
        type: "application/problem+json",
        body: { code: "invalid-input", detail: expect.stringContaining("deeper than 200") },
      });
    }
  }
  expect(await lastChange(db)).toBe(before);
  promised(
    16,
    `by HTTP: ${sizes.length} sizes from 10 MB − 1 to 30 MB, with a length and in chunks, and depth 100,000 on ${paths.length} routes: as promised ${2 * sizes.length + deep.length * paths.length} of ${2 * sizes.length + deep.length * paths.length}, cut 0, stored 0`,
  );
});

test("a check takes 1 MB", async () => {
  const body = (bytes: number) => JSON.stringify({ text: `RETURN 1 //${"x".repeat(bytes - 22)}` });
  expect(body(1_000_000)).toHaveLength(1_000_000);
  expect(await toldBy(`${origin}/api/cypher/check`, { body: body(1_000_000) })).toMatchObject({
    status: 200,
    body: { findings: [] },
  });
  expect(await toldBy(`${origin}/api/cypher/check`, { body: body(1_000_001) })).toMatchObject({
    status: 413,
    body: { code: "body-too-large" },
  });
});
