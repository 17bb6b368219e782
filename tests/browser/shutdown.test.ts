import { afterEach, expect, test } from "vitest";
import { createClient } from "@/lib/client";
import { IncompleteAnswerError } from "@/lib/stream/decode";
import type { Frame } from "@/lib/stream/frame";
import { openTestDatabase, runText } from "@/tests/support/neo4j";
import { type OwnWeb, openWeb } from "@/tests/support/web";

/** A row takes so long to make that the process is told to end in the middle of them. */
const slowRows = (rows: number, steps = 400_000) =>
  `UNWIND range(1, ${rows}) AS i RETURN i, reduce(s = 0.0, j IN range(1, ${steps}) | s + sqrt(j)) AS s`;

let web: OwnWeb | undefined;
afterEach(() => web?.close());

/** Runs it, and tells the process to end once its first rows are there. */
async function endAmidst(own: OwnWeb, text: string) {
  const frames: Frame[] = [];
  let stopped: ReturnType<OwnWeb["stop"]> | undefined;
  const read = async () => {
    const client = createClient(own.url);
    for await (const frame of client.runCypher(
      { text, mode: "run" },
      new AbortController().signal,
    )) {
      frames.push(frame);
      if (frame.frame === "rows") stopped ??= own.stop();
    }
  };
  const error = await read().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { frames, error, outcome: await stopped };
}

test("an answer that is on its way arrives whole, and the process ends as one that was told to", async () => {
  web = await openWeb({ WHOSAYS_GRACE_S: "60" });
  const began = performance.now();
  const { frames, error, outcome } = await endAmidst(web, slowRows(40));
  expect(error).toBeUndefined();
  expect(frames.at(-1)).toMatchObject({ frame: "end", outcome: "complete", rows: 40 });
  expect(outcome).toMatchObject({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(60_000);
  await expect(fetch(web.url)).rejects.toThrow("fetch failed");
  expect(await web.log()).toContain('"msg":"ended"');
});

test("one that takes longer than the limit is cut, is not taken for a whole one, and stops on the server", async () => {
  web = await openWeb({ WHOSAYS_GRACE_S: "0.5" });
  const { frames, error, outcome } = await endAmidst(web, slowRows(1_000_000, 20_000));
  expect(error).toBeInstanceOf(IncompleteAnswerError);
  expect(frames.filter(({ frame }) => frame === "end")).toEqual([]);
  expect(outcome).toMatchObject({ code: 0, signal: null });
  expect(await web.log()).toContain('"code":"shutting-down"');
  const database = openTestDatabase();
  const left = await runText(
    database,
    "SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = 'console' RETURN count(*) AS n",
  );
  await database.close();
  expect(left.map(({ n }) => Number(n))).toEqual([0]);
});
