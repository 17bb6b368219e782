import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { decodeFrames } from "@/lib/stream/decode";
import type { EndFrame, ErrorFrame, Frame } from "@/lib/stream/frame";
import type { CypherValue } from "@/lib/stream/value";

export interface Asking {
  /** Sent by GET where it is left out, else by POST. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request on a connection of its own, which is the test's to ill-treat. */
export interface Begun {
  readonly request: ClientRequest;
  /** Its head is there. */
  readonly answered: Promise<IncomingMessage>;
}

export function begin(url: string, { body, headers }: Asking = {}): Begun {
  const sent = request(url, {
    agent: false,
    method: body === undefined ? "GET" : "POST",
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.on("response", resolve);
    sent.on("error", reject);
  });
  sent.end(body);
  return { request: sent, answered };
}

export async function exchange(
  url: string,
  asking: Asking = {},
): Promise<{ readonly request: ClientRequest; readonly response: IncomingMessage }> {
  const begun = begin(url, asking);
  return { request: begun.request, response: await begun.answered };
}

/** Tells one client's requests from another's, as two pages do. */
export const asClient = (name: string) => ({ "x-whosays-client": name.padEnd(8, "-") });

export interface Told {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly type: string | undefined;
  readonly body: unknown;
}

/** An answer in JSON. @throws where it breaks off or is none */
export async function toldBy(url: string, asking: Asking = {}): Promise<Told> {
  const { response } = await exchange(url, asking);
  const { "retry-after": retryAfter, "content-type": type } = response.headers;
  const body: unknown = JSON.parse(await text(response));
  return { status: response.statusCode ?? 0, retryAfter, type, body };
}

export interface Streamed {
  readonly frames: readonly Frame[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly error: ErrorFrame | undefined;
  readonly end: EndFrame | undefined;
}

/** Reads an answer of `/api/cypher` to its end. @throws IncompleteAnswerError, StreamFaultError */
export async function readAnswer(chunks: AsyncIterable<Uint8Array>): Promise<Streamed> {
  const frames: Frame[] = [];
  for await (const frame of decodeFrames(chunks)) frames.push(frame);
  return {
    frames,
    columns: frames.flatMap((frame) => (frame.frame === "columns" ? frame.names : [])),
    rows: frames.flatMap((frame) => (frame.frame === "rows" ? frame.rows : [])),
    error: frames.find((frame) => frame.frame === "error"),
    end: frames.find((frame) => frame.frame === "end"),
  };
}

/** The answer to a statement. @throws where it is a problem document, also */
export async function answerTo(
  origin: string,
  query: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Streamed> {
  const body = JSON.stringify(query);
  const { response } = await exchange(`${origin}/api/cypher`, { body, headers });
  if (response.statusCode !== 200)
    throw new Error(`status ${response.statusCode}: ${await text(response)}`);
  return readAnswer(response);
}
