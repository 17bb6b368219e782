import type { z } from "zod";
import type { Database } from "@/lib/neo4j/driver";
import { database } from "./database";
import { guardSettings } from "./env";
import { ClientLeftError, MethodNotAllowedError } from "./faults";
import { refusalOf } from "./guard";
import { checkUrlLength, nothing, parseBody, parseParams, parseQuery } from "./input";
import { logRequest } from "./log";
import { apiHeaders, problemOf, problemResponse } from "./problem";
import { requestIdOf } from "./requestId";

/**
 * The one wrapper of every route. It guards, validates, runs, answers and logs, and it is
 * the only place of the server that catches: what is thrown becomes a problem document.
 */
export interface Operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, Answer> {
  /** GET where it is left out; HEAD goes with it. */
  readonly method?: "GET" | "POST";
  /** Parameters of the path. */
  readonly params?: P;
  readonly query?: Q;
  /** JSON, of POST only. */
  readonly body?: B;
  readonly run: (input: {
    readonly params: z.output<P>;
    readonly query: z.output<Q>;
    readonly body: z.output<B>;
    readonly db: Database;
    /** Aborts when the client leaves. */
    readonly signal: AbortSignal;
  }) => Promise<Answer>;
}

type Handler = (
  request: Request,
  /** Next gives no parameters at all to a route whose path has none. */
  context: { params: Promise<Record<string, string | string[] | undefined> | undefined> },
) => Promise<Response>;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Give all of it to the route's exports: the methods that it does not offer are answered, too. */
export function handle<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
  Answer = unknown,
>(operation: Operation<P, Q, B, Answer>): Record<(typeof METHODS)[number], Handler> {
  const { method = "GET", body, run } = operation;
  const params = operation.params ?? nothing;
  const query = operation.query ?? nothing;
  const allowed = method === "GET" ? ["GET", "HEAD"] : [method];

  const handler: Handler = async (request, context) => {
    const started = performance.now();
    const id = requestIdOf(request.headers);
    const url = new URL(request.url);
    const line = { id, method: request.method, path: url.pathname };
    try {
      const refusal = refusalOf({ ...line, headers: request.headers }, guardSettings());
      if (refusal) throw refusal;
      if (!allowed.includes(request.method))
        throw new MethodNotAllowedError(request.method, allowed);
      checkUrlLength(request.url);
      const answer = await run({
        params: parseParams(params, (await context.params) ?? {}) as z.output<P>,
        query: parseQuery(query, url.searchParams) as z.output<Q>,
        body: (body && (await parseBody(body, request))) as z.output<B>,
        db: database(),
        signal: request.signal,
      });
      const response = Response.json(answer, { headers: apiHeaders(id) });
      logRequest({ ...line, status: 200, ms: performance.now() - started });
      return response;
    } catch (thrown) {
      const error = request.signal.aborted ? new ClientLeftError({ cause: thrown }) : thrown;
      const problem = problemOf(error, id);
      const { status, code } = problem;
      const ms = performance.now() - started;
      logRequest({ ...line, status, ms, code, ...(status >= 500 && { err: error }) });
      return problemResponse(error, problem);
    }
  };
  return Object.fromEntries(METHODS.map((name) => [name, handler])) as Record<
    (typeof METHODS)[number],
    Handler
  >;
}
