import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LONG_FILES } from "@/tests/support/longestFirst";

test("the files that begin a run of tests are there", () => {
  expect(LONG_FILES.filter((file) => !existsSync(file))).toEqual([]);
});
