import { setMaxListeners } from "node:events";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { text } from "node:stream/consumers";
import { asClient, type Begun, begin } from "./exchange";

export interface FloodOptions {
  readonly url: string;
  readonly connections: number;
  readonly body: object;
  /** The client's name of each connection. */
  readonly client: (index: number) => string;
}

/** Many connections that ask the same again and again; told to wait, they do. */
export interface Flood {
  /** Resolves when every connection has asked and some were refused. */
  readonly full: Promise<void>;
  readonly answers: { ok: number; tooMany: number };
  /** Answers that nobody should get: neither an answer nor 429 as documented. */
  readonly strange: string[];
  /** All leave, in whatever they are. */
  stop(): Promise<void>;
}

export function openFlood({ url, connections, body, client }: FloodOptions): Flood {
  const stopping = new AbortController();
  const { signal } = stopping;
  setMaxListeners(0, signal);
  const asked = new Set<Begun>();
  const answers = { ok: 0, tooMany: 0 };
  const strange: string[] = [];

  async function judge(response: IncomingMessage): Promise<number> {
    const said = await text(response);
    const wait = Number(response.headers["retry-after"]);
    if (response.statusCode === 200) answers.ok += 1;
    else if (response.statusCode === 429 && wait > 0 && said.includes('"too-many-queries"')) {
      answers.tooMany += 1;
      return wait;
    } else strange.push(`${response.statusCode}: ${said.slice(0, 200)}`);
    return 0;
  }

  async function lane(index: number): Promise<void> {
    while (!signal.aborted) {
      const begun = begin(url, { body: JSON.stringify(body), headers: asClient(client(index)) });
      asked.add(begun);
      const wait = await begun.answered.then(judge).catch((error: unknown) => {
        if (!signal.aborted) strange.push(String(error));
        return 0;
      });
      asked.delete(begun);
      // Not all at the same moment.
      const pause = wait * 1_000 * (0.5 + index / connections / 2);
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }

  const lanes = Array.from({ length: connections }, (_, index) => lane(index));
  return {
    full: (async () => {
      while (answers.tooMany < connections / 2 && !signal.aborted) await sleep(20);
    })(),
    answers,
    strange,
    async stop() {
      stopping.abort();
      for (const { request } of asked) request.destroy();
      await Promise.all(lanes);
    },
  };
}
