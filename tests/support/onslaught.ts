import { setTimeout as sleep } from "node:timers/promises";
import { text } from "node:stream/consumers";
import { asClient, exchange, readAnswer, type Streamed } from "./exchange";

/** What askers got of a server whose database comes and goes. */
export interface Tally {
  /** Light requests that were answered. */
  light: number;
  /** Streams that came as a whole. */
  streams: number;
  /** 503 with Retry-After. */
  away: number;
  /** Streams that broke in the middle, and said so. */
  failed: number;
  /** 504, or a stream that says so: a database that has just begun may be that slow. */
  late: number;
  /** All else, in words: nobody should get it. */
  readonly wrong: string[];
}

export interface Onslaught {
  readonly tally: Tally;
  /** Resolves when both kinds were answered again, after this call. */
  answered(): Promise<void>;
  stop(): Promise<void>;
}

const ROWS = 30_000;
const STREAM = JSON.stringify({
  text: `UNWIND range(1, ${ROWS}) AS i RETURN i, $text AS text`,
  parameters: [["text", "x".repeat(100)]],
});

/** Asks for what the pages ask, and for long answers, again and again from several sides. */
export function openOnslaught(origin: string, paths: readonly string[]): Onslaught {
  const tally: Tally = { light: 0, streams: 0, away: 0, failed: 0, late: 0, wrong: [] };
  const stopping = new AbortController();

  async function ask(what: string, client: string): Promise<void> {
    const isStream = what === "stream";
    const { response } = await exchange(isStream ? `${origin}/api/cypher` : origin + what, {
      ...(isStream && { body: STREAM }),
      headers: asClient(client),
    });
    const { statusCode: status, headers } = response;
    if (status === 200 && isStream) return judgeStream(await readAnswer(slowly(response)));
    const { code } = JSON.parse(await text(response)) as { readonly code?: string };
    if (status === 200) tally.light += 1;
    else if (status === 503 && code === "database-away" && Number(headers["retry-after"]) > 0)
      tally.away += 1;
    else if (status === 504 && code === "query-timeout") tally.late += 1;
    else tally.wrong.push(`${what}: ${status} ${code}`);
  }

  function judgeStream({ rows, error, end }: Streamed): void {
    const isInOrder = rows.every(([number], index) => number === index + 1);
    if (isInOrder && end?.outcome === "complete" && rows.length === ROWS) tally.streams += 1;
    else if (isInOrder && end?.outcome === "failed" && error?.code === "database-away")
      tally.failed += 1;
    else if (isInOrder && end?.outcome === "failed" && error?.code === "query-timeout")
      tally.late += 1;
    else tally.wrong.push(`stream: ${rows.length} rows, ${end?.outcome}, ${error?.code}`);
  }

  const lane = async (what: string, index: number) => {
    while (!stopping.signal.aborted) {
      await ask(what, `lane-${index}`).catch((error: unknown) => {
        tally.wrong.push(`${what}: ${String(error)}`);
      });
      await sleep(20);
    }
  };
  const lanes = [...paths, "stream", "stream"].map(lane);
  return {
    tally,
    async answered() {
      const { light, streams } = tally;
      while (tally.light === light || tally.streams === streams) await sleep(10);
    },
    async stop() {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
}

/** So that most of a stream's time is the sending of it. */
async function* slowly(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    await sleep(5);
    yield chunk;
  }
}
