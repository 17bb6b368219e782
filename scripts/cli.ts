import { Command } from "commander";
import picocolors from "picocolors";
import * as check from "./commands/check";
import * as cypher from "./commands/cypher";
import * as exports from "./commands/export";
import { failureOf } from "./commands/failures";
import * as generate from "./commands/generate";
import * as list from "./commands/list";
import * as remove from "./commands/remove";
import * as seed from "./commands/seed";
import * as verify from "./commands/verify";

const program = new Command("whosays")
  .description("Article scripts and the database that they are seeded into")
  .addHelpText(
    "after",
    `
Exit codes: 0 fine, 1 faults in the input, differences found or a query refused, 2 wrong usage,
3 the database was not reached or refused, 130 interrupted.
The database is the one of NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE,
else the local one that npm start or npm run db runs.`,
  )
  .exitOverride();

const commands = [seed, check, remove, verify, list, cypher, exports, generate];
for (const { register } of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  const { exitCode, ...failure } = failureOf(error);
  if (process.argv.includes("--json"))
    console.log(JSON.stringify({ error: failure }, undefined, 2));
  else if (failure.text !== "") console.error(`${picocolors.red("error")} ${failure.text}`);
  // What nobody foresaw is a bug, and its stack is what a report needs.
  if (failure.code === "internal") console.error(error);
  process.exitCode = exitCode;
}
