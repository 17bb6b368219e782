import { expect, test } from "vitest";
import { patternOf } from "@/lib/server/metrics";
import { allRoutes } from "@/tests/support/routes";

test("every route of the API is counted by its pattern, whatever stands in its path", () => {
  const patterns = allRoutes().flatMap(({ kind, pattern }) => (kind === "api" ? [pattern] : []));
  const counted = patterns.map((pattern) => {
    const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
    // An id may well be called as a part of the path is.
    const path = pattern.replaceAll(/\[\w+\]/g, "neighbours");
    return patternOf(path, Object.fromEntries(names.map((name) => [name, "neighbours"])));
  });
  expect(patterns).toContain("/api/actors/[actorId]/neighbours");
  expect(counted).toEqual(patterns);
});
