import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "@/scripts/setup/paths.mjs";
import { readDocs } from "@/tests/support/apiDocs";

/** `docs/pains.md` names tests by their files and titles: neither may go or change behind its back. */

const NOT_YET = "not yet";

interface Row {
  readonly pain: string;
  readonly held: readonly string[];
}

const rows: readonly Row[] = readDocs("pains.md")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => {
    const [, pain = "", , held = ""] = line.split("|").map((cell) => cell.trim());
    return { pain, held: held.split(" · ") };
  });

/** Every title in a file, as it is written: also of tests that run for each of several cases. */
function titlesIn(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const calls = text.matchAll(/^\s*(?:test|it)(?:\.each[^"'`]*?)?\(\s*(["'`])(.+?)\1,/gm);
  const each = text.matchAll(/^\s*\]\)\(\s*(["'`])(.+?)\1,/gm);
  return [...calls, ...each].map(([, , title = ""]) => title.replaceAll('\\"', '"'));
}

/** What is wrong with one entry: nothing, or what is missing. */
function faultOf(entry: string): string | undefined {
  if (entry.startsWith(NOT_YET)) return undefined;
  const [, file, title = ""] = /^`([^`]+)`: (.+)$/.exec(entry) ?? [];
  if (file === undefined) return `no file and title: ${entry}`;
  if (!existsSync(path.join(root, file))) return `no such file: ${file}`;
  return titlesIn(file).includes(title) ? undefined : `no such test: ${entry}`;
}

test("every pain is held by tests that are there, or is said to be not held yet", () => {
  expect(rows).toHaveLength(21);
  expect(rows.filter(({ held }) => held.join("") === "").map(({ pain }) => pain)).toEqual([]);
  expect(rows.flatMap(({ held }) => held.flatMap((entry) => faultOf(entry) ?? []))).toEqual([]);
});

test("a test that goes, is renamed, or has no place is noticed", () => {
  expect(faultOf("`tests/browser/gone.test.ts`: it held")).toBe(
    "no such file: tests/browser/gone.test.ts",
  );
  const own = "tests/unit/docs/pains.test.ts";
  expect(faultOf(`\`${own}\`: a test that goes, is renamed, or has no place is noticed`)).toBe(
    undefined,
  );
  expect(faultOf(`\`${own}\`: a test that goes`)).toContain("no such test");
  expect(faultOf("somewhere")).toBe("no file and title: somewhere");
});
