import { describe, expect, test } from "vitest";
import { checkArticle } from "@/lib/articles/check";
import { InvalidArticleError } from "@/lib/articles/faults";
import { parseJavaVersion } from "@/scripts/neo4j/java.mjs";
import { needDisk } from "@/scripts/setup/disk.mjs";
import { packagesMatch } from "@/scripts/setup/packages.mjs";
import { root } from "@/scripts/setup/paths.mjs";
import { createReport } from "@/scripts/setup/report.mjs";
import { checkVersion } from "@/scripts/setup/server-check";
import { shakyLines, tallyLine, tallyOf } from "@/scripts/setup/tally";
import { readTestOptions } from "@/scripts/setup/test-options";
import { together } from "@/scripts/setup/together.mjs";
import { goodScript } from "@/tests/fixtures/articles/good";
import lock from "@/package-lock.json";

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ["The operation couldn't be completed.", undefined],
])("java -version: %s", (text, version) => {
  expect(parseJavaVersion(text)).toBe(version);
});

describe("the server's version", () => {
  const verdict = (version: string) => {
    const facts = { version, edition: "community" };
    return () => checkVersion(facts, "Neo4j at bolt://h");
  };
  test.each(["4.4.40", "5.9.0", "5.26.21", "2025.12.0", "2026.01.3"])(
    "%s is too old",
    (version) => {
      expect(verdict(version)).toThrow(
        `Neo4j at bolt://h too old: version ${version}; bring it to 5.26.22 or newer, or to 2026.01.4 or newer`,
      );
    },
  );
  test.each(["5.26.22", "5.26.28", "5.27.0", "2026.01.4", "2026.02.0", "2027.01.0", "5.26-aura"])(
    "%s will do",
    (version) => {
      expect(verdict(version)()).toEqual({ version, edition: "community" });
    },
  );
});

test("a disk that is too small is told before anything is written to it", async () => {
  const free = async () => 399.9;
  await expect(needDisk("/data", 400, free)).rejects.toThrow(
    "disk space too small: 399 MB free at /data, 400 MB needed; free some space and start again",
  );
  await needDisk("/data", 399, free);
  await needDisk(root, 1);
});

describe("a tally", () => {
  const report = (passed: number, failed: number, ...files: [string, ...string[]][]) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status, ...assertions]) => ({
      status,
      assertionResults: assertions.map((assertion) => ({
        status: assertion,
        fullName: "a test",
        failureMessages: assertion === "failed" ? ["Error: no"] : [],
      })),
    })),
  });

  test.each([
    ["all passed", report(2, 0, ["passed", "passed", "passed"]), 0, { passed: 2, failed: 0 }],
    ["one failed", report(1, 1, ["failed", "passed", "failed"]), 1, { passed: 1, failed: 1 }],
    [
      "a file not loaded",
      report(1, 0, ["passed", "passed"], ["failed"]),
      1,
      { passed: 1, failed: 1 },
    ],
    ["an error outside of tests", report(1, 0, ["passed", "passed"]), 1, { passed: 1, failed: 1 }],
    ["killed after its report", report(1, 0, ["passed", "passed"]), null, { passed: 1, failed: 1 }],
    ["crashed without a report", undefined, 139, { passed: 0, failed: 1 }],
    ["nothing found", report(0, 0), 0, { passed: 0, failed: 1 }],
  ])("%s", (_, seen, code, tally) => {
    expect(tallyOf(seen, code)).toEqual({ ...tally, shaky: [] });
  });

  test("who passes only at the second try is named, with the reason of the first", () => {
    const seen = report(1, 0, ["passed", "passed"]);
    seen.testResults[0]?.assertionResults[0]?.failureMessages.push("Error: late\n  at a file");
    const tally = tallyOf(seen, 0);
    expect(tally).toEqual({ passed: 1, failed: 0, shaky: ["a test: Error: late"] });
    expect(shakyLines(tally)).toEqual(["passed only at its second try: a test: Error: late"]);
    expect(tallyLine(tally)).toBe("1 passed, 0 failed");
  });
});

describe("options of npm test", () => {
  test.each([
    [[], { kind: "tests", projects: ["unit", "neo4j", "browser"], patterns: [] }],
    [["neo4j", "seed"], { kind: "tests", projects: ["neo4j"], patterns: ["seed"] }],
    [["--bench", "a"], { kind: "bench", patterns: ["a"] }],
    [["--scenes"], { kind: "scenes", patterns: [] }],
    [["--promises"], { kind: "promises" }],
  ])("%o", (args, options) => {
    expect(readTestOptions(args)).toEqual(options);
  });
  test("an unknown kind is refused", () => {
    expect(() => readTestOptions(["units"])).toThrow(
      "kind of tests unknown: units; choose one of unit, neo4j, browser, or leave it out for all",
    );
  });
});

test("side by side: the first failure aborts the others, which are awaited", async () => {
  const seen: string[] = [];
  const never = new AbortController().signal;
  const failing = together(
    never,
    async () => {
      throw new Error("first");
    },
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          seen.push("aborted");
          reject(new Error("second"));
        });
      }),
  );
  await expect(failing).rejects.toThrow("first");
  expect(seen).toEqual(["aborted"]);
  expect(
    await together(
      never,
      async () => 1,
      async () => "b",
    ),
  ).toEqual([1, "b"]);
});

test("without a terminal a report is one plain line for each step", async () => {
  const written: string[] = [];
  const report = createReport(
    { write: (text: string) => written.push(text) },
    { env: { NODE_ENV: "test" } },
  );
  await report.step("database", async (note) => note("started"));
  await expect(report.step("build", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  report.line("http://127.0.0.1:3000");
  expect(written.map((text) => text.replace(/\d+\.\d s/, "0.0 s"))).toEqual([
    "✓ database: started (0.0 s)\n",
    "http://127.0.0.1:3000\n",
  ]);
});

test("on a terminal one more line names the running steps, is never too long, and goes", async () => {
  let screen = "";
  const out = { write: (text: string) => (screen += text), isTTY: true, columns: 40 };
  const report = createReport(out, { env: { NODE_ENV: "test", NO_COLOR: "1" } });
  await report.step("database", async (note) => {
    note("waiting for what takes a long, long while");
    await new Promise((resolve) => setTimeout(resolve, 250));
  });
  const [shown, ...rest] = screen.split("\r\u001b[2K").filter((text) => text !== "");
  expect(shown).toMatch(/^. database \(waiting for what takes a lo$/);
  expect(rest.at(-1)).toMatch(
    /^✓ database: waiting for what takes a long, long while \(\d+\.\d s\)\n$/,
  );
});

describe("the lock file", () => {
  type Package = { version?: string; optionalDependencies?: Record<string, string> };
  const packages: Record<string, Package> = lock.packages;

  test("holds the packages of every platform, without which npm ci refuses it", () => {
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter(
        (name) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)),
      );
    expect(missing).toEqual([]);
  });

  test("is what is installed", () => {
    expect(packagesMatch(root)).toBe(true);
  });
});

test("each fault of the article scripts is told once, on a line of its own", () => {
  const broken = { ...goodScript(), title: "", publishedOn: "2021-02-30" };
  const checked = checkArticle(broken, { file: "harbour.ts" });
  if (checked.ok) throw new Error("the script has faults");
  const written: string[] = [];
  const out = { write: (text: string) => written.push(text) };
  createReport(out, { env: { NODE_ENV: "test" } }).fault(new InvalidArticleError(checked.faults));
  const [head, ...lines] = written.join("").trimEnd().split("\n");
  expect(head).toBe(
    "✗ The article scripts have faults; Correct what is named; docs/article-script.md explains every field and fault.",
  );
  expect(lines.map((line) => line.split(": ").slice(0, 2).join(": "))).toEqual([
    "  harbour.ts: title",
    "  harbour.ts: publishedOn",
  ]);
});
