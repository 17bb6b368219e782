import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Leaving } from "@/lib/neo4j/console/leaving";
import { RowPump } from "@/lib/neo4j/console/pump";
import { openRows } from "@/lib/neo4j/console/rows";
import { ValueReader } from "@/lib/neo4j/console/values";
import type { Database } from "@/lib/neo4j/driver";
import { RowBatch } from "@/lib/stream/batch";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { openTestDatabase } from "@/tests/support/neo4j";

const FIRST = 1_000;

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

it("asks for as many rows at a time as it was told last", async () => {
  const session = db.session("READ", { fetchSize: 100 });
  let count = 0;
  let tellMore = () => {};
  let fail: (error: unknown) => void = () => {};
  const more = new Promise<void>((resolve, reject) => ([tellMore, fail] = [resolve, reject]));
  const rows = await openRows(session.run("UNWIND range(1, 100000) AS i RETURN i"), {
    onKeys: () => {},
    onRow: () => {
      count += 1;
      if (count === 101) tellMore();
    },
    onEnd: () => {},
    // Once there are more, the only fault to come is that its session is closed amid it.
    onFault: (error) => fail(error),
  });
  rows.askFor(7);
  rows.resume();
  await more;
  rows.pause();
  await sleep(200);
  await session.close();
  expect(count).toBeGreaterThan(100);
  expect((count - 100) % 7).toBe(0);
});

it.each([
  { width: 20_000, most: 100 },
  { width: 10, most: 30_000 },
])("lets few rows of $width characters pile up that nobody takes", async ({ width, most }) => {
  const limits = { ...CONSOLE_LIMITS, rows: Infinity, bytes: Infinity };
  const session = db.session("READ", { fetchSize: FIRST });
  const leaving = new Leaving(session, undefined, 60_000, 20);
  const batch = new RowBatch(2_000, 256 * 1024);
  const result = session.run("UNWIND range(1, 10000000) AS i RETURN $text + i AS text", {
    text: "x".repeat(width),
  });
  const pump = new RowPump(result, limits, new ValueReader(limits), batch, leaving);
  const frames = pump.frames();
  while (batch.sentRows < 3 * FIRST) await frames.next();
  await sleep(300);
  const { count, sentRows } = batch;
  await frames.return(undefined);
  await leaving.close();
  expect(count - sentRows).toBeLessThan(most);
});
