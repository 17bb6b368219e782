import type { z } from "zod";
import { toDisplay } from "@/lib/model/errors";
import { ShuttingDownError } from "./faults";
import type { RequestLine } from "./log";
import type { nothing } from "./input";
import { apiHeaders } from "./problem";
import { type Asked, type Handlers, type Inputs, route } from "./route";

/** Made one by one; whoever takes no more returns. */
export interface Chunks {
  next(): Promise<IteratorResult<Uint8Array, void>>;
  return(): Promise<unknown>;
}

/** A body that is made while it is sent. */
export interface Streamed {
  readonly contentType: string;
  readonly chunks: Chunks;
  /** Called once, when the body has ended in whatever way; returns what the log should say of it. */
  readonly done: () => Partial<RequestLine>;
}

export interface StreamedOperation<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
> extends Inputs<P, Q, B> {
  /** @param asked its signal aborts when the client leaves, before or while the body is sent */
  readonly run: (asked: Asked<P, Q, B>) => Promise<Streamed>;
}

/** A route that answers with a stream; what is thrown before it begins is a problem document. */
export function streamed<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
>(operation: StreamedOperation<P, Q, B>): Handlers {
  return route(operation, async (asked) => {
    const leaving = new AbortController();
    const signal = AbortSignal.any([asked.signal, leaving.signal]);
    const { contentType, chunks, done } = await operation.run({ ...asked, signal });
    const { body, ended } = pump(chunks, leaving, signal);
    const headers = { ...apiHeaders(asked.id), "content-type": contentType };
    return {
      response: new Response(body, { headers }),
      ended: ended.then((more) => ({ ...done(), ...more })),
    };
  });
}

/** The client, as a rule; else it was us. */
function whyLeft({ reason }: AbortSignal): string {
  return reason instanceof ShuttingDownError ? reason.display.code : "client-left";
}

/** Who takes nothing for so long has left, also where the connection stands: others wait for the place. */
const STALLED_MS = 30_000;

/**
 * Takes a chunk only when the socket asks for one, so that a slow reader slows down whoever
 * makes them. A body that fails is broken off: nobody can take it for a whole one.
 */
export function pump(
  chunks: Chunks,
  leaving: AbortController,
  signal: AbortSignal,
  stalledMs = STALLED_MS,
): { body: ReadableStream<Uint8Array>; ended: Promise<Partial<RequestLine>> } {
  let bytes = 0;
  let end = (_: Partial<RequestLine>) => {};
  const ended = new Promise<Partial<RequestLine>>((resolve) => (end = resolve));
  /** Over is over when the query is: a generator that never began has nothing to end. */
  const leave = async () => {
    // It throws the signal's reason, which is why it ended.
    await chunks.return().catch(() => {});
    end({ bytes, code: whyLeft(signal) });
  };
  const onAbort = () => void leave();
  signal.addEventListener("abort", onAbort, { once: true });
  let stalled: NodeJS.Timeout | undefined;
  void ended.then(() => {
    clearTimeout(stalled);
    signal.removeEventListener("abort", onAbort);
  });

  const waitForReader = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    stalled = setTimeout(() => {
      const reason = new Error(`the reader took nothing for ${stalledMs} ms`);
      leaving.abort(reason);
      controller.error(reason);
    }, stalledMs);
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: waitForReader,
      async pull(controller) {
        clearTimeout(stalled);
        try {
          const { done, value } = await chunks.next();
          signal.throwIfAborted();
          if (done) {
            end({ bytes });
            return controller.close();
          }
          bytes += value.byteLength;
          controller.enqueue(value);
          waitForReader(controller);
        } catch (error) {
          if (!signal.aborted) end({ bytes, code: toDisplay(error).code, err: error });
          controller.error(error);
        }
      },
      async cancel(reason) {
        leaving.abort(reason ?? new Error("the reader left"));
        await ended;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, ended };
}
