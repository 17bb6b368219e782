import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "@/scripts/setup/paths.mjs";
import { shownTexts } from "@/tests/support/shownTexts";

/** Where words belong. The inspector has two files, as the first picture needs only one of them. */
const WORDS = /\/(?:words|invitationWords)\.ts$/;

/** Answers of the server are worded in `lib`, and shaders speak to no person. */
const OTHERS = /^app\/(?:api|explorer\/programs)\//;

const sources = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
  .map((file) => `app/${file}`)
  .filter((file) => /\.tsx?$/.test(file) && !WORDS.test(file) && !OTHERS.test(file))
  .toSorted();

test("every word of the interface stands in the words file of its panel", () => {
  expect(sources.length).toBeGreaterThan(200);
  const misplaced = sources.flatMap((file) =>
    shownTexts(file, readFileSync(path.join(root, file), "utf8")).map(
      ({ line, text }) => `${file}:${line} ${text}`,
    ),
  );
  expect(misplaced).toEqual([]);
});

describe("a text that is shown is noticed", () => {
  const part = (jsx: string): string => `export const Part = ({ n, is }) => (\n  ${jsx}\n);\n`;

  test.each([
    ["between tags", part("<p>Close</p>"), "Close"],
    ["between tags, beside a value", part("<p>{n} of</p>"), "of"],
    ["in a fragment", part("<>so</>"), "so"],
    ["as a child by condition", part('<p>{is ? "so" : undefined}</p>'), "so"],
    ["as a child behind &&", part('<p>{is && "so"}</p>'), "so"],
    ["as a child put together", part('<p>{"so " + n}</p>'), "so"],
    ["as a child with a value in it", part("<p>{`${n} left`}</p>"), "… left"],
    ["behind a number", part('<p>{counted(n, "actor")}</p>'), "actor"],
    ["in a label", part('<p aria-label="so" />'), "so"],
    ["in a label by condition", part('<p aria-label={is ? "so" : n} />'), "so"],
    ["in a label with a value in it", part("<p title={`so ${n}`} />"), "so …"],
    ["in a placeholder", part('<input placeholder="any" />'), "any"],
    ["in an attribute of ours", part('<Failure what="The file" />'), "The file"],
    ["in a registry", 'const ROWS = [\n  { id: "a", label: "so" },\n];', "so"],
    ["in a record", 'const NAMES = {\n  list: "List",\n};', "List"],
    ["in what is told", "const tell = (n) =>\n  say(`${n} is gone`);", "… is gone"],
    ["in a step's name", 'const add = () =>\n  act("add a rule", state);', "add a rule"],
    ["in a value that is a label", "const a = 1;\nconst label = `so ${a}`;", "so …"],
  ])("%s", (_, source, text) => {
    expect(shownTexts("part.tsx", source)).toEqual([{ line: 2, text }]);
  });
});

test("what no person reads is left alone", () => {
  const source = `"use client";
    import { a } from "./Some thing";
    const query = { queryKey: ["statement columns"], queryFn: () => ask("actors") };
    const look = { border: "1px solid var(--ws-line)" };
    export function Part({ event, kind }: { readonly kind: "one" | "two" }) {
      if (event.key === "Escape") throw new Error("stage missing: no canvas");
      switch (kind) { case "one": return <p className="wide low" data-kind={kind}>·</p>; }
      const Icon = ICONS["left"];
      return <Kbd rel="noopener noreferrer" aria-keyshortcuts="Control+K Meta+K">{end("from")}—</Kbd>;
    }`;
  expect(shownTexts("part.tsx", source)).toEqual([]);
});
