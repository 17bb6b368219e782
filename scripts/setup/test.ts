import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { LocalNeo4j } from "../neo4j/local";
import type { Context, Ended } from "./context";
import type { Prepared } from "./prepare.mjs";
import { add, nothing, type Tally, tallyLine } from "./tally";
import { measurePromises } from "./promises";
import { ensurePython } from "./python";
import { readTestOptions } from "./test-options";
import {
  browserPart,
  type DatabasePart,
  neo4jPart,
  openFor,
  prepareBrowser,
  runProgram,
  type TestRun,
  testUnit,
} from "./test-parts";
import { type Project, projects as allProjects } from "./vitest";

/** npm test, npm run bench, npm run scenes, npm run promises. */
export async function run(context: Context, { servers }: Prepared): Promise<Ended> {
  const options = readTestOptions(context.args);
  const workDir = await mkdtemp(path.join(tmpdir(), "whosays-test-"));
  context.atEnd(() => rm(workDir, { recursive: true, force: true, maxRetries: 5 }));
  const local = servers.filter((server) => server.kind !== "given");
  const isMeasured = options.kind === "bench" || options.kind === "promises";
  const testRun: TestRun = { ...context, servers: local, workDir, patterns: [], isMeasured };
  switch (options.kind) {
    case "bench":
    case "scenes": {
      const { kind, patterns } = options;
      return { code: await runProgram({ ...testRun, patterns }, kind) };
    }
    case "tests":
      return endOf(await runTests({ ...testRun, patterns: options.patterns }, options.projects));
    case "promises":
      return endOf(await measurePromises(testRun, (measuring) => runTests(measuring, allProjects)));
  }
}

function endOf(tally: Tally): Ended {
  return { code: tally.failed === 0 ? 0 : 1, lastLine: tallyLine(tally) };
}

async function runTests(given: TestRun, projects: readonly Project[]): Promise<Tally> {
  const { servers, report } = given;
  const wanted = new Set(projects);
  const isUnitOnly = !wanted.has("neo4j") && !wanted.has("browser");
  const python = isUnitOnly ? {} : await ensurePython(given);
  const testRun = { ...given, env: { ...given.env, ...python } };
  const [first] = servers;
  // The build and the unit tests share the machine well, and so do the lines of Neo4j.
  const chromium = wanted.has("browser") ? handled(prepareBrowser(testRun)) : undefined;
  const lines = wanted.has("neo4j")
    ? servers.map((server, index) => neo4jPart(server, index, testRun))
    : [];
  const stages: readonly (readonly DatabasePart[])[] = [
    ...(testRun.isMeasured ? lines.map((part) => [part]) : [lines]),
    first && chromium ? [browserPart(first, chromium, testRun)] : [],
  ].filter((stage) => stage.length > 0);
  const open = (stage: readonly DatabasePart[] = []) =>
    stage.map((part) => ({ part, opened: handled(openFor(part, testRun)) }));

  let next = open(stages[0]);
  let tally = wanted.has("unit") ? await orFailed(() => testUnit(testRun), testRun) : nothing;
  await chromium?.catch(() => {});
  for (const i of stages.keys()) {
    const stage = next;
    // The next servers start while these are tested.
    next = open(stages[i + 1]);
    const tallies = await Promise.all(
      stage.map(({ part, opened }) => orFailed(() => testPart(part, opened, testRun), testRun)),
    );
    tally = tallies.reduce(add, tally);
  }
  if (wanted.has("neo4j") && servers.length === 1) {
    report.line("tests on the newest Neo4j line: left out, for want of Java 21 or newer");
  }
  return tally;
}

async function testPart(
  part: DatabasePart,
  opened: Promise<readonly LocalNeo4j[]>,
  testRun: TestRun,
): Promise<Tally> {
  const databases = await opened;
  return part
    .test(testRun, databases)
    .finally(() => Promise.all(databases.map((database) => database.stop())));
}

/** Its failure is told where it is awaited, which may be later. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** A part that cannot even run its tests is one failed test, and the other parts go on. */
function orFailed(part: () => Promise<Tally>, { signal, report }: TestRun): Promise<Tally> {
  return part().catch((error: unknown) => {
    signal.throwIfAborted();
    report.fault(error);
    return { ...nothing, failed: 1 };
  });
}
