import { afterAll, beforeAll, expect, test } from "vitest";
import { guardPolicy } from "@/lib/cypher/guard";
import { writtenName } from "@/lib/cypher/quote";
import type { Database } from "@/lib/neo4j/driver";
import { readSchema } from "@/lib/neo4j/reads/schema";
import { HOSTILE_NAMES, thingOf, writeNames } from "@/tests/support/names";
import { emptyDatabase, openFreshDatabase, runText } from "@/tests/support/neo4j";

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
  await writeNames(db);
});
afterAll(async () => {
  await emptyDatabase(db);
  await db.close();
});

test("a schema with whatever names is told, each with its counts", async () => {
  const { labels, relationshipTypes } = await readSchema(db, guardPolicy());
  for (const kinds of [labels, relationshipTypes]) {
    const found = new Map(kinds.map((kind) => [kind.name, kind]));
    for (const name of HOSTILE_NAMES) {
      expect(found.get(name)).toMatchObject({ count: 1, properties: [{ name, count: 1 }] });
    }
  }
});

test("a name that was written finds what is called so, and nothing else", async () => {
  for (const [i, name] of HOSTILE_NAMES.entries()) {
    const written = writtenName(name);
    const found = await runText(
      db,
      `MATCH (n:${written})-[r:${written}]->() RETURN n.${written} AS n, r.${written} AS r`,
      {},
      "READ",
    );
    expect(found).toEqual([{ n: thingOf(i), r: thingOf(i) }]);
  }
});
