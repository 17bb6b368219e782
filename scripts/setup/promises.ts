import { readFile } from "node:fs/promises";
import path from "node:path";
import { runChild } from "./children.mjs";
import { listFiles } from "./files";
import { root } from "./paths.mjs";
import type { Tally } from "./tally";
import type { TestRun } from "./test-parts";
import { projects } from "./vitest";

/** What takes minutes: the tests of every day try fewer. */
const FULL = { WHOSAYS_TEST_FULL: "1" };

/**
 * Runs the tests that measure a promise, at their full numbers, and writes `docs/promises.md`
 * from what they measured. Where a test fails, the page stays as it is.
 */
export async function measurePromises(
  run: TestRun,
  runTests: (run: TestRun) => Promise<Tally>,
): Promise<Tally> {
  const figures = path.join(run.workDir, "figures.ndjson");
  const env = { ...run.env, ...FULL, WHOSAYS_TEST_FIGURES: figures };
  const tally = await runTests({ ...run, env, patterns: await measuring() });
  if (tally.failed > 0) {
    run.report.line("docs/promises.md: left as it is, for a test failed");
    return tally;
  }
  const program = path.join(root, "tests/promises/run.ts");
  const args = ["--import", "tsx", program, figures];
  const { code, output } = await runChild(process.execPath, args, { cwd: root, env });
  run.report.line(output.trimEnd());
  return code === 0 ? tally : { ...tally, failed: tally.failed + 1 };
}

/** The files of tests that call `promised`. */
async function measuring(): Promise<string[]> {
  const folders = projects.map((project) => listFiles(path.join(root, "tests", project)));
  const files = (await Promise.all(folders)).flat().filter((file) => file.endsWith(".test.ts"));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, index) => /\bpromised\(/.test(texts[index] ?? ""));
}
