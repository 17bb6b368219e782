import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/lib/neo4j/driver";
import { root } from "@/scripts/setup/paths.mjs";
import { runText, testLogin } from "@/tests/support/neo4j";

/** The statements of docs/operations.md, by their blocks of Cypher. */
const statements = [
  ...readFileSync(path.join(root, "docs/operations.md"), "utf8").matchAll(/```cypher\n(.*?)```/gs),
].flatMap(([, block = ""]) =>
  block
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== ""),
);

let system: Database;
beforeAll(() => void (system = openDatabase({ ...testLogin(), database: "system" })));
afterAll(async () => {
  for (const user of ["whosays", "whosays_loader"])
    await runText(system, `DROP USER ${user} IF EXISTS`);
  await system.close();
});

const NOT_HERE = "Neo.ClientError.Statement.UnsupportedAdministrationCommand";

test("the statements for a user that may only read are ones that the server understands", async () => {
  const answers: [string, string][] = [];
  for (const statement of [...statements, "GRANT MATCHES ON GRAPH neo4j TO nobody"]) {
    const answer = await runText(system, statement).then(
      () => "done",
      (error: { readonly code?: string }) => error.code ?? String(error),
    );
    answers.push([statement.split(" ").slice(0, 2).join(" "), answer]);
  }
  // Community has users and no roles: it says so once it has understood what was asked.
  expect(answers).toEqual([
    ["CREATE ROLE", NOT_HERE],
    ["GRANT ACCESS", NOT_HERE],
    ["GRANT MATCH", NOT_HERE],
    ["GRANT SHOW", NOT_HERE],
    ["GRANT SHOW", NOT_HERE],
    ["DENY LOAD", NOT_HERE],
    ["CREATE USER", "done"],
    ["GRANT ROLE", NOT_HERE],
    ["CREATE USER", "done"],
    ["GRANT ROLE", NOT_HERE],
    ["GRANT MATCHES", "Neo.ClientError.Statement.SyntaxError"],
  ]);
});
