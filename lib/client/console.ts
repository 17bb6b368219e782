import type { CheckAnswer, ConsoleSchema, DownloadFormat } from "@/lib/model/console";
import type { Frame } from "@/lib/stream/frame";
import type { CypherValue } from "@/lib/stream/value";
import { UnreachableError } from "./errors";
import { type ReceivedFile, type Receiving, receiveFile } from "./file";
import { getJson, post, postJson } from "./json";
import { urls } from "./urls";

export type * from "@/lib/stream/frame";
export type * from "@/lib/stream/plan";
export type * from "@/lib/stream/value";
export { isList, isTagged, kindOf } from "@/lib/stream/value";
export type * from "@/lib/model/console";

/** Whatever can be a parameter: everything but nodes, relationships, paths and what was cut. */
export type ParamInput = CypherValue;

export interface CypherRequest {
  /** One statement. */
  readonly text: string;
  readonly params?: Readonly<Record<string, ParamInput>>;
  readonly mode: "run" | "explain" | "profile";
}

export interface DownloadRequest {
  readonly text: string;
  readonly params?: Readonly<Record<string, ParamInput>>;
  readonly format: DownloadFormat;
}

/** The console's calls; they throw what all calls throw, and what is said here. */
export function consoleCalls(origin: string) {
  return {
    /**
     * Frames as they come. Whoever takes them slowly slows the database down; leaving the
     * loop or aborting stops the query on the server.
     *
     * @throws IncompleteAnswerError where the answer breaks off, StreamFaultError
     */
    runCypher: (request: CypherRequest, signal: AbortSignal): AsyncGenerator<Frame, void> =>
      frames(origin + urls.cypher(), wire(request), signal),

    /** Faults and warnings of each statement in the text; nothing is run. */
    checkCypher: (text: string, signal?: AbortSignal) =>
      postJson<CheckAnswer>(origin + urls.cypherCheck(), { text }, signal),

    fetchSchema: (signal?: AbortSignal) =>
      getJson<ConsoleSchema>(origin + urls.cypherSchema(), signal),

    /**
     * All rows of a statement as a file, which is run again for it. What is returned is
     * whole.
     *
     * @throws BrokenOffError, NoRoomError
     */
    downloadCypher: async (
      request: DownloadRequest,
      receiving: Receiving = {},
    ): Promise<ReceivedFile> => {
      const url = origin + urls.cypherDownload();
      return receiveFile(await post(url, wire(request), receiving.signal), receiving);
    },
  };
}

/** Parameters travel as pairs, so that a name like `__proto__` is only text. */
function wire({ params = {}, ...rest }: CypherRequest | DownloadRequest) {
  return { ...rest, parameters: Object.entries(params) };
}

async function* frames(
  url: string,
  body: unknown,
  signal: AbortSignal,
): AsyncGenerator<Frame, void> {
  const [response, { decodeFrames }] = await Promise.all([
    post(url, body, signal),
    // Only who runs a query needs it, and zod that comes with it.
    import("@/lib/stream/decode"),
  ]);
  if (!response.body) throw new UnreachableError(url, "an answer without a body");
  let since = performance.now();
  for await (const frame of decodeFrames(chunks(response.body, url, signal))) {
    yield frame;
    if (performance.now() - since < BUSY_MS) continue;
    await breath();
    since = performance.now();
  }
}

/** Longer than this, and the page does not move. */
const BUSY_MS = 12;

/**
 * Lets the page draw and answer. Chunks that lie ready follow one another without it, until
 * the last of them; a timer would wait for a second where the page is in the background.
 */
function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Safari cannot iterate a stream. A connection that breaks ends the bytes: the decoder tells what is missing. */
async function* chunks(body: ReadableStream<Uint8Array>, url: string, signal: AbortSignal) {
  const reader = body.getReader();
  try {
    while (true) {
      const next = await reader.read().catch(() => {
        signal.throwIfAborted();
        return { done: true, value: undefined } as const;
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Whoever leaves in the middle stops the query; after the end there is nothing to stop.
    await reader.cancel(`left ${url}`).catch(() => {});
  }
}
