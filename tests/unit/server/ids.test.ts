import { expect, test } from "vitest";
import { z } from "zod";
import { actorIdsSchema, ACTORS_AT_ONCE } from "@/lib/server/actors";
import { parseBody } from "@/lib/server/input";
import { STATEMENTS_BY_ID, SUMMARIES_AT_ONCE } from "@/lib/model/limits";
import { statementIdsSchema, summaryIdsSchema } from "@/lib/server/statements";

const schema = z.strictObject({ actorIds: actorIdsSchema });

const post = (body: unknown) =>
  parseBody(
    schema,
    new Request("http://127.0.0.1/", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  );

const faultsOf = (body: unknown) =>
  post(body).then(
    () => [],
    (error: { readonly faults?: unknown }) => error.faults,
  );

test("as many actors as are allowed, with ids as long as can be, fit into a body", async () => {
  const actorIds = Array.from({ length: ACTORS_AT_ONCE }, (_, i) => String(i).padEnd(80, "x"));
  expect(await post({ actorIds })).toEqual({ actorIds });
});

test("what does not fit is told with its place, and too many as one fault", async () => {
  expect(await faultsOf({ actorIds: ["rus", "Not a slug"], colour: "red" })).toEqual([
    { path: "actorIds.1", message: expect.stringContaining("a slug") },
    { path: "colour", message: "unknown" },
  ]);
  expect(await faultsOf({ actorIds: Array.from({ length: 10_001 }, () => "Not a slug") })).toEqual([
    { path: "actorIds", message: "10,001 ids, and 10,000 at most: ask in parts" },
  ]);
  for (const body of [{}, { actorIds: "rus" }, { actorIds: null }])
    expect(await faultsOf(body)).toEqual([{ path: "actorIds", message: "a list of actor ids" }]);
});

test("statements are asked for by as many ids as are allowed", async () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, i) => i.toString(16).padStart(16, "0"));
  for (const [schemaOf, most] of [
    [statementIdsSchema, STATEMENTS_BY_ID],
    [summaryIdsSchema, SUMMARIES_AT_ONCE],
  ] as const) {
    const body = z.strictObject({ statementIds: schemaOf });
    expect(body.safeParse({ statementIds: ids(most) }).success).toBe(true);
    expect(body.safeParse({ statementIds: ids(most + 1) }).success).toBe(false);
    expect(body.safeParse({ statementIds: ["c5219a1fa757eb5g"] }).success).toBe(false);
  }
});
