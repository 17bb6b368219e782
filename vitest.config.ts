import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longestFirst.ts";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");

/** For each file on a database that may run at a time, what it is told: see ownGround.ts. */
const grounds: unknown = JSON.parse(process.env["WHOSAYS_TEST_GROUNDS"] ?? "[]");

/** As many files at once as there are grounds for them. */
const onGrounds = {
  setupFiles: ["tests/support/ownGround.ts"],
  maxWorkers: Array.isArray(grounds) && grounds.length > 0 ? grounds.length : 1,
};

// One runner for all kinds of tests, so that one line can count them all.
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: ["tests/neo4j/**/*.test.ts"],
          // Each file empties its database first.
          ...onGrounds,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          ...onGrounds,
          // The files of one ground share their Chromium: see contexts.ts.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a page shows soon, it shows late on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          // Two browsers, databases and servers share what may be two cores. Who fails for want of
          // time is tried once more, and the report names it; a fault fails again.
          retry: 1,
        },
      },
    ],
  },
});
