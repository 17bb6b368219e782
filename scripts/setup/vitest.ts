import { mkdtemp, readFile } from "node:fs/promises";
import path from "node:path";
import { startChild } from "./children.mjs";
import { listFiles } from "./files";
import { printOutput } from "./output";
import type { Context } from "./context";
import { root } from "./paths.mjs";
import { nothing, type Tally, shakyLines, tallyLine, tallyOf, type VitestReport } from "./tally";

/** The kinds of tests; each is a project in vitest.config.ts and a folder below tests/. */
export const projects = ["unit", "neo4j", "browser"] as const;
export type Project = (typeof projects)[number];

type VitestOptions = {
  project: Project;
  /** What to call this run, where one project runs twice. */
  title?: string;
  /** Another run goes on meanwhile, and prints. */
  isAside?: boolean;
  /** Only files whose path holds one of these, and options of vitest itself. */
  patterns: readonly string[];
  workDir: string;
  env: NodeJS.ProcessEnv;
  report: Context["report"];
  signal: AbortSignal;
};

/** Runs one project of tests, shows what vitest says, and counts. */
export async function runVitest(options: VitestOptions): Promise<Tally> {
  const { project, title = project, isAside, patterns, workDir, env, report, signal } = options;
  const files = await listFiles(path.join(root, "tests", project));
  if (!files.some((file) => file.endsWith(".test.ts"))) {
    report.line(`tests ${title}: none yet`);
    return nothing;
  }
  return report.step(`tests ${title}`, async (note, faulty) => {
    const reportFile = path.join(await mkdtemp(path.join(workDir, "report-")), "report.json");
    const child = startChild(process.execPath, vitestArguments(project, patterns, reportFile), {
      cwd: root,
      env,
      signal,
    });
    await printOutput(child, report, isAside);
    const { code } = await child.ended;
    signal.throwIfAborted();
    const tally = tallyOf(await readReport(reportFile), code);
    if (tally.failed > 0) faulty();
    note(tallyLine(tally));
    for (const line of shakyLines(tally)) report.line(line);
    return tally;
  });
}

function vitestArguments(
  project: Project,
  patterns: readonly string[],
  reportFile: string,
): string[] {
  return [
    path.join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    ...["--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`],
    ...patterns,
  ];
}

async function readReport(file: string): Promise<VitestReport | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as VitestReport);
}
