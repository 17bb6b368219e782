import { expect, test } from "vitest";
import { reachedFrom } from "@/tests/support/imports";

/** What a browser fetches before the first picture of the network is there. */
const FIRST = [
  "app/layout.tsx",
  "app/explorer/Explorer.tsx",
  "app/explorer/Workspace.tsx",
  "app/explorer/canvas/index.ts",
];

test("the first picture brings no package that it can do without", () => {
  const { packages } = reachedFrom(FIRST);
  const names = [...packages.keys()].map((name) =>
    name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/"),
  );
  expect([...new Set(names)].toSorted()).toEqual([
    "@mantine/core",
    "@mantine/hooks",
    "@tanstack/react-query",
    "graphology",
    "lucide-react",
    "next",
    "react",
    "react-dom",
    "react-resizable-panels",
    "sigma",
    "zustand",
  ]);
});

/** Parts that open beside another one: a large library finds the place for them. */
const FLOATING =
  /^(Autocomplete|Cascader|Color(Input|Picker)|Combobox|HoverCard|Menu|Menubar|MultiSelect|OverflowList|Popover|Select|TagsInput|Tooltip|Tour|TreeSelect)$/;

test("of Mantine it brings only parts that stand where they are", () => {
  const { packages } = reachedFrom(FIRST);
  const parts = [...(packages.get("@mantine/core") ?? [])];
  // Tip has Tooltip come with the first pointer, and `later` anything else when it is wanted.
  expect(parts.filter((name) => FLOATING.test(name))).toEqual([]);
  expect(parts).toContain("ActionIcon");
});
