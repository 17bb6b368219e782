import type { Database } from "@/lib/neo4j/driver";
import { runText } from "./neo4j";

/** Names that a label, a relationship type or a property may have in somebody's database. */
export const HOSTILE_NAMES: readonly string[] = [
  "a`b",
  "``",
  "`)-[:X]->(`",
  "\\u0060) RETURN 1 AS count //",
  "\\u0041",
  "\\",
  'say "so" it\'s',
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "a\tb",
  "line\nbreak",
  "escape\u001b[31m",
  "\u0085",
  "\u202Eright to left",
  "שלום",
  "zero\u200Bwidth",
  "👩‍👩‍👧",
  "a²",
  "2nd",
  "NULL",
  "not",
  " ",
  "$p",
  "; RETURN 2",
  "// no comment",
  "x".repeat(10_000),
];

/** What the property of a thing says that is called by such a name. */
export const thingOf = (i: number): string => `thing ${i}`;

/** A node and a relationship for each name, which is their label or type, and their property's. */
export async function writeNames(db: Database): Promise<void> {
  await runText(
    db,
    `UNWIND range(0, size($names) - 1) AS i
     WITH $names[i] AS name, 'thing ' + i AS thing
     CREATE (n:$(name))-[r:$(name)]->(:NamesEnd)
     SET n[name] = thing, r[name] = thing`,
    { names: HOSTILE_NAMES },
  );
}

/** Takes away what `writeNames` wrote. */
export async function removeNames(db: Database): Promise<void> {
  await runText(db, "MATCH (end:NamesEnd) OPTIONAL MATCH (n)-->(end) DETACH DELETE n, end");
}
