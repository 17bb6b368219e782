import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { generateWorld } from "@/scripts/generate/write";
import { lastChange, openFreshDatabase } from "@/tests/support/neo4j";

let db: Database;
beforeAll(async () => void (db = await openFreshDatabase()));
afterAll(() => db.close());

test("a made-up world goes in as real articles do, and a second time writes nothing", async () => {
  const world = { db, statements: 600, seed: 3 };
  expect(await generateWorld(world)).toEqual({ articles: 60, written: 60, statements: 600 });
  const { differences } = await verifyDatabase(db);
  expect(differences).toEqual([]);
  const change = await lastChange(db);
  expect(await generateWorld(world)).toMatchObject({ written: 0 });
  expect(await lastChange(db)).toBe(change);
});
