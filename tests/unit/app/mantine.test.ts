import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "@/scripts/setup/paths.mjs";

/** Parts without a style file of their own, drawn by those of others. */
const DRAWN_BY: Readonly<Record<string, readonly string[]>> = {
  Autocomplete: ["Combobox", "Input"],
  CopyButton: [],
  FileButton: [],
  MultiSelect: ["Combobox", "Input", "Pill", "PillsInput"],
  NativeSelect: ["Input"],
  RangeSlider: ["Slider"],
  Select: ["Combobox", "Input"],
  TextInput: ["Input"],
  Textarea: ["Input"],
};

const styleOf = (part: string): string =>
  path.join(root, "node_modules/@mantine/core/styles", `${part}.css`);

function usedParts(): readonly string[] {
  const files = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => readFileSync(path.join(root, "app", file), "utf8"));
  const lists = sources.flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].map(([, list]) => list ?? ""),
  );
  const names = lists.flatMap((list) => list.split(",").map((name) => name.trim()));
  return [...new Set(names.filter((name) => /^[A-Z]/.test(name)))].toSorted();
}

test("every part of Mantine that we use has its style", () => {
  const styles = readFileSync(path.join(root, "app/mantine.css"), "utf8");
  const needed = usedParts().flatMap(
    (part) => DRAWN_BY[part] ?? (existsSync(styleOf(part)) ? [part] : []),
  );
  expect(needed.length).toBeGreaterThan(20);
  expect(needed.filter((part) => !styles.includes(`/${part}.css"`))).toEqual([]);
});
