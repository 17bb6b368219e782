import { expect, test } from "vitest";
import { createReport } from "@/scripts/setup/report.mjs";

test("a step gives back what its work gives back, and nothing where that is only a note", async () => {
  const lines: string[] = [];
  const report = createReport({ write: (text: string) => lines.push(text) });
  const noted = await report.step("types", (note) => Promise.resolve(note("good")));
  expect(noted).toBeUndefined();
  expect(await report.step("count", () => Promise.resolve(3))).toBe(3);
  expect(lines.map((line) => line.replace(/ \(.*/s, ""))).toEqual(["✓ types: good", "✓ count:"]);
});
