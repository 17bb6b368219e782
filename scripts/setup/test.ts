import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Context, Ended } from "./main.mjs";
import type { Prepared } from "./prepare.mjs";
import { add, nothing, type Tally, tallyLine } from "./tally";
import { readTestOptions } from "./test-options";
import { prepareBrowser, runProgram, testBrowser, testNeo4j, type TestRun, testUnit } from "./test-parts";
import type { Project } from "./vitest";

/** npm test, npm run bench, npm run scenes. */
export async function run(context: Context, { servers }: Prepared): Promise<Ended> {
  const options = readTestOptions(context.args);
  const workDir = await mkdtemp(path.join(tmpdir(), "whosays-test-"));
  context.atEnd(() => rm(workDir, { recursive: true, force: true, maxRetries: 5 }));
  const local = servers.filter((server) => server.kind !== "given");
  const testRun: TestRun = { ...context, servers: local, workDir, patterns: options.patterns };
  if (options.kind !== "tests") return { code: await runProgram(testRun, options.kind) };

  const tally = await runTests(testRun, options.projects);
  return { code: tally.failed === 0 ? 0 : 1, lastLine: tallyLine(tally) };
}

async function runTests(testRun: TestRun, projects: readonly Project[]): Promise<Tally> {
  const { servers, report } = testRun;
  const wanted = new Set(projects);
  // The build and the unit tests share the machine well; the others take turns on the database.
  const browser = wanted.has("browser") ? prepareBrowser(testRun) : undefined;
  // Its failure is told where it is awaited.
  browser?.catch(() => {});

  let tally = nothing;
  const count = async (part: () => Promise<Tally>) => {
    tally = add(tally, await orFailed(part, testRun));
  };
  if (wanted.has("unit")) await count(() => testUnit(testRun));
  if (browser) await browser.catch(() => {});
  if (wanted.has("neo4j")) {
    for (const server of servers) await count(() => testNeo4j(testRun, server));
    if (servers.length === 1) report.line("tests on the newest Neo4j line: left out, for want of Java 21 or newer");
  }
  if (browser) await count(async () => testBrowser(testRun, await browser));
  return tally;
}

/** A part that cannot even run its tests is one failed test, and the other parts go on. */
function orFailed(part: () => Promise<Tally>, { signal, report }: TestRun): Promise<Tally> {
  return part().catch((error: unknown) => {
    signal.throwIfAborted();
    report.fault(error);
    return { passed: 0, failed: 1 };
  });
}
