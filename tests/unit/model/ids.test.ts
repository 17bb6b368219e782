import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isActorId, isArticleId, isStatementId } from "@/lib/model/idGuards";
import { actorIdSchema, articleIdSchema, statementIdSchema } from "@/lib/model/ids";

describe("ids", () => {
  const pairs = [
    ["actor", isActorId, actorIdSchema],
    ["article", isArticleId, articleIdSchema],
    ["statement", isStatementId, statementIdSchema],
  ] as const;

  it.each(pairs)("of an %s are told by the page as by the server", (_, isId, schema) => {
    const nearly = fc.oneof(
      fc.stringMatching(/^[a-z0-9-]{0,84}$/),
      fc.stringMatching(/^[0-9a-f]{15,17}$/),
      fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,9}$/),
      fc.anything(),
    );
    let taken = 0;
    fc.assert(
      fc.property(nearly, (value) => {
        const { success } = schema.safeParse(value);
        taken += success ? 1 : 0;
        expect(isId(value)).toBe(success);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it.each(["rus", "a".repeat(80), "group-1"])("takes %s as an actor's", (id) => {
    expect(isActorId(id)).toBe(true);
  });

  it.each(["", "a".repeat(81), "Rus", "a--b", "-a", "a\n", undefined, ["rus"]])(
    "does not take %j",
    (id) => {
      expect(isActorId(id)).toBe(false);
    },
  );
});
