import type { Command } from "commander";
import picocolors from "picocolors";
import { type VerifyReport, verifyDatabase } from "@/lib/neo4j/verify";
import { createProgress } from "../seeding/progress";
import { withDatabase } from "./connection";
import { EXIT } from "./failures";
import { counted, printJson } from "./output";

const EXAMPLES = `
Examples:
  npm run verify                 recompute everything that is derived, and compare
  npm run -s verify -- --json    for programs (-s: npm adds no lines of its own)

Recomputes every derived edge, count and name from the evidence, apart from the queries
that wrote them, and looks whether each passage's words stand at its offsets. Reads only.
Exit code 0: no difference, 1: differences. Let no seeding run meanwhile.`;

/** More do not help a person to see what is wrong; --json has all. */
const SHOWN = 50;

export function register(program: Command): void {
  program
    .command("verify")
    .description("recompute what is derived from the evidence and report each difference")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const progress = createProgress();
      const report = await withDatabase((db) =>
        verifyDatabase(db, {
          onProgress: ({ actors, articles }) =>
            progress.tell(`${counted(actors, "actor")}, ${counted(articles, "article")}`),
        }).finally(progress.clear),
      );
      if (json) printJson(report);
      else tell(report);
      if (report.differences.length > 0) process.exitCode = EXIT.faults;
    });
}

function tell({ actors, edges, articles, passages, differences }: VerifyReport): void {
  for (const { what, expected, found } of differences.slice(0, SHOWN)) {
    console.log(`${picocolors.red("differs")} ${what}: expected ${expected}, found ${found}`);
  }
  if (differences.length > SHOWN)
    console.log(`… and ${differences.length - SHOWN} more: --json has all`);
  const looked = [
    counted(actors, "actor"),
    counted(edges, "edge"),
    counted(articles, "article"),
    counted(passages, "passage"),
  ].join(", ");
  console.log(`${looked}: ${counted(differences.length, "difference")}`);
}
