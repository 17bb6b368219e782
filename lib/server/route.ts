import type { z } from "zod";
import type { Database } from "@/lib/neo4j/driver";
import { database } from "./database";
import { guardSettings } from "./env";
import { ClientLeftError, MethodNotAllowedError, ShuttingDownError } from "./faults";
import { refusalOf } from "./guard";
import { checkUrlLength, nothing, parseBody, parseParams, parseQuery } from "./input";
import { logRequest, type RequestLine } from "./log";
import { countRequest, patternOf } from "./metrics";
import { problemOf, problemResponse } from "./problem";
import { requestIdOf } from "./requestId";
import { running } from "./running";
import { signInRefusal } from "./signIn/check";

/** What a route takes. */
export interface Inputs<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  /** GET where it is left out; HEAD goes with it. */
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** All methods of the URL, where other operations offer some of them. */
  readonly offered?: readonly string[];
  /** Parameters of the path. */
  readonly params?: P;
  readonly query?: Q;
  /** JSON, of POST and PUT only. */
  readonly body?: B;
  /** Bytes of the body at most, where it is not the usual. */
  readonly bodyLimit?: number;
}

/** What was taken, validated, and what to answer it with. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  readonly headers: Headers;
  readonly db: Database;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
  /** Of the request. */
  readonly id: string;
}

export interface Respond {
  readonly response: Response;
  /** Resolves when a body that is still being sent has ended; the log's line waits for it. */
  readonly ended?: Promise<Partial<RequestLine>>;
}

type Handler = (
  request: Request,
  /** Next gives no parameters at all to a route whose path has none. */
  context: { params: Promise<Record<string, string | string[] | undefined> | undefined> },
) => Promise<Response>;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

export type Handlers = Record<(typeof METHODS)[number], Handler>;

/**
 * The core of every route. It guards, validates, runs, answers and logs, and it is the only
 * place of the server that catches: what is thrown becomes a problem document.
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  inputs: Inputs<P, Q, B>,
  respond: (asked: Asked<P, Q, B>) => Promise<Respond>,
): Handlers {
  const { method = "GET", body, bodyLimit } = inputs;
  const params = inputs.params ?? nothing;
  const query = inputs.query ?? nothing;
  const own = method === "GET" ? ["GET", "HEAD"] : [method];
  const { offered = own } = inputs;

  const handler: Handler = async (request, context) => {
    const started = performance.now();
    const id = requestIdOf(request.headers);
    const url = new URL(request.url);
    const line = { id, method: request.method, path: url.pathname };
    const given = (await context.params) ?? {};
    const ending = new AbortController();
    const leave = running.enter(() => ending.abort(new ShuttingDownError()));
    const tell = (more: RequestLine) => {
      leave();
      logRequest(more);
      countRequest(patternOf(url.pathname, given), more);
    };
    try {
      const guarded = { ...line, headers: request.headers };
      const refusal = refusalOf(guarded, guardSettings()) ?? signInRefusal(guarded);
      if (refusal) throw refusal;
      if (!own.includes(request.method)) throw new MethodNotAllowedError(request.method, offered);
      checkUrlLength(request.url);
      const { response, ended } = await respond({
        params: parseParams(params, given) as z.output<P>,
        query: parseQuery(query, url.searchParams) as z.output<Q>,
        body: (body && (await parseBody(body, request, bodyLimit))) as z.output<B>,
        headers: request.headers,
        db: database(),
        signal: AbortSignal.any([request.signal, ending.signal]),
        id,
      });
      const done = (more: Partial<RequestLine> = {}) =>
        tell({ ...line, status: response.status, ms: performance.now() - started, ...more });
      if (ended) void ended.then(done);
      else done();
      return response;
    } catch (thrown) {
      const error = request.signal.aborted ? new ClientLeftError({ cause: thrown }) : thrown;
      const problem = problemOf(error, id);
      const { status, code } = problem;
      const ms = performance.now() - started;
      tell({ ...line, status, ms, code, ...(status >= 500 && { err: error }) });
      return problemResponse(error, problem);
    }
  };
  return Object.fromEntries(METHODS.map((name) => [name, handler])) as Handlers;
}
