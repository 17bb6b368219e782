import { createClient } from "@/lib/client";
import { urls } from "@/lib/client/urls";
import type { Database } from "@/lib/neo4j/driver";
import { testUrl } from "@/tests/support/browser";
import { answerTo } from "@/tests/support/exchange";
import { type Figure, median, pairwise, timed } from "./measure";

const ROWS = 200_000;
const smallRows = (rows: number) =>
  `UNWIND range(1, ${rows}) AS i RETURN i, 'row ' + i AS text, i * 0.5 AS half`;
/** What the console shows of an answer at most. */
const SHOWN = 100_000;

const stay = new AbortController().signal;

/** The console through the server beside the same query by the driver in this process. */
export async function benchConsole(db: Database): Promise<Figure[]> {
  const origin = testUrl();
  return [
    await manyRows(`${ROWS.toLocaleString("en")} small rows as a file`, {
      ours: () => download(origin, ROWS),
      against: () => driverAlone(db, ROWS),
    }),
    await manyRows(`${SHOWN.toLocaleString("en")} small rows in the console, decoded`, {
      ours: () => decoded(origin, SHOWN),
      against: () => driverAlone(db, SHOWN),
    }),
    await firstRow(origin, db),
    await warmGuard(origin),
  ];
}

async function manyRows(
  name: string,
  { ours, against }: Record<"ours" | "against", () => Promise<number>>,
): Promise<Figure> {
  const runs = 7;
  const found = await pairwise(runs, ours, against);
  return {
    name,
    unit: "ms",
    ours: found.ours,
    against: { name: "the driver alone, all records", value: found.against },
    goal: { words: "at most 1.5 times", met: found.ours <= 1.5 * found.against },
    runs,
  };
}

function download(origin: string, rows: number): Promise<number> {
  return timed(async () => {
    const response = await fetch(origin + urls.cypherDownload(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: smallRows(rows), format: "ndjson" }),
    });
    let lines = 0;
    for await (const chunk of response.body ?? [])
      for (const byte of chunk) if (byte === LINE_END) lines += 1;
    expectRows(lines, rows);
  });
}

const LINE_END = 10;

function decoded(origin: string, rows: number): Promise<number> {
  return timed(async () => {
    let count = 0;
    const request = { text: smallRows(rows), mode: "run" } as const;
    for await (const frame of createClient(origin).runCypher(request, stay))
      if (frame.frame === "rows") count += frame.rows.length;
    expectRows(count, rows);
  });
}

function driverAlone(db: Database, rows: number): Promise<number> {
  return timed(async () => {
    const session = db.session("READ");
    const { records } = await session.run(smallRows(rows));
    await session.close();
    expectRows(records.length, rows);
  });
}

function expectRows(found: number, expected: number): void {
  if (found !== expected) throw new Error(`expected ${expected} rows, found ${found}`);
}

const LONG = smallRows(10_000_000);
const ALLOWED_MS = 10;

async function firstRow(origin: string, db: Database): Promise<Figure> {
  const runs = 40;
  const { ours, against } = await pairwise(
    runs,
    () => firstFrame(origin),
    () => firstRecord(db),
  );
  const explain = await guardMs(origin, LONG, "explain", runs);
  const most = against + ALLOWED_MS + explain;
  return {
    name: "first row of a long result",
    unit: "ms",
    ours,
    against: { name: "the driver's first record", value: against },
    goal: {
      words: `at most ${ALLOWED_MS} ms and the guard's EXPLAIN (${explain.toFixed(1)} ms) more`,
      met: ours <= most,
    },
    runs,
  };
}

async function firstFrame(origin: string): Promise<number> {
  const began = performance.now();
  const leaving = new AbortController();
  const request = { text: LONG, mode: "run" } as const;
  for await (const { frame } of createClient(origin).runCypher(request, leaving.signal))
    if (frame === "rows") return performance.now() - began;
  throw new Error("answer without rows");
}

async function firstRecord(db: Database): Promise<number> {
  const began = performance.now();
  const session = db.session("READ", { fetchSize: 1_000 });
  const records = session.run(LONG)[Symbol.asyncIterator]();
  await records.next();
  const took = performance.now() - began;
  await records.return?.();
  await session.close();
  return took;
}

async function warmGuard(origin: string): Promise<Figure> {
  const runs = 200;
  const text =
    "MATCH (a:Actor)-[e:ACCUSE]->(b:Actor) WHERE e.statements > 3 RETURN a.name, b.name ORDER BY e.statements DESC LIMIT 25";
  const ours = await guardMs(origin, text, "run", runs);
  const goal = { words: "at most 5 ms", met: ours <= 5 };
  return { name: "the guard on a warm query", unit: "ms", ours, goal, runs };
}

/** Median of what the end frames say; the first runs warm up and do not count. */
async function guardMs(
  origin: string,
  text: string,
  mode: "run" | "explain",
  runs: number,
): Promise<number> {
  const found: number[] = [];
  for (let run = -20; run < runs; run++) {
    const { end } = await answerTo(origin, { text, mode });
    if (run >= 0 && end) found.push(end.guardMs);
  }
  return median(found);
}
