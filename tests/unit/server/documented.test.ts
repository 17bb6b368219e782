import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CONSOLE_BODY, CONSOLE_TIMEOUT_MS } from "@/lib/server/console/run";
import { readWebEnv } from "@/lib/server/env";
import { gates } from "@/lib/server/fairness";
import { ATTEMPT_LIMITS } from "@/lib/server/signIn/attempts";
import { SESSION_S } from "@/lib/server/signIn/session";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { root } from "@/scripts/setup/paths.mjs";

const read = (name: string) => readFileSync(path.join(root, name), "utf8");

/** What the table of limits says of something. */
function documented(what: string): string {
  const row = read("docs/operations.md")
    .split("\n")
    .find((line) => line.startsWith(`| ${what}`));
  return row?.split("|")[2]?.trim() ?? "missing";
}

const count = (value: number) => value.toLocaleString("en");

test("docs/operations.md has the limits that the code has", () => {
  const { rows, bytes, columns, depth, string, list } = CONSOLE_LIMITS;
  expect(documented("a console answer")).toBe(
    `${count(rows)} rows, ${bytes / 2 ** 20} MiB, ${columns} columns, depth ${depth}, strings of ${count(string)} characters, lists of ${count(list)}`,
  );
  expect(documented("a console query")).toBe(`${CONSOLE_TIMEOUT_MS / 1_000} s`);
  expect(documented("body of a request")).toContain(`console ${count(CONSOLE_BODY)};`);
  expect(documented("a session")).toBe(`${SESSION_S / 3_600} h`);
  const { perClient, all, windowMs } = ATTEMPT_LIMITS;
  expect(documented("wrong tokens")).toBe(
    `${perClient} of a client, ${all} of all, within ${windowMs / 1_000} s`,
  );
  const { WHOSAYS_GRACE_S } = readWebEnv({ NODE_ENV: "test" });
  expect(documented("answers that run")).toBe(`${WHOSAYS_GRACE_S} s (\`WHOSAYS_GRACE_S\`)`);
  const { queries, checks } = gates();
  for (const [what, gate] of [
    ["console queries and downloads", queries],
    ["checks while typing", checks],
  ] as const) {
    const { waiting, perClient: own, waitMs } = gate.limits;
    expect(documented(what)).toContain(
      `${waiting} wait up to ${waitMs / 1_000} s, ${own} of one client`,
    );
  }
});

test("docs/setup.md has every variable that the web process reads", () => {
  const variables = [...read("lib/server/env.ts").matchAll(/^ {2}(HOST|PORT|WHOSAYS_\w+):/gm)];
  const missing = variables.filter(([, name]) => !read("docs/setup.md").includes(`\`${name}\``));
  expect(variables.length).toBeGreaterThan(7);
  expect(missing).toEqual([]);
});
