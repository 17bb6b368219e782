import type { Problem } from "@/lib/model/answers";
import { toDisplay } from "@/lib/model/errors";
import { MethodNotAllowedError } from "./faults";
import { TooManyAttemptsError } from "./signIn/faults";

/** Ours are short documents in docs/api.md; a URN says that there is nothing to fetch. */
const TYPE_PREFIX = "urn:whosays:problem:";

/** Seconds after which a database that is away, or a place to run, is worth another try. */
const RETRY_AFTER = 2;

export function problemOf(error: unknown, requestId: string): Problem {
  const { code, status, title, detail, remedy, faults } = toDisplay(error);
  return {
    type: TYPE_PREFIX + code,
    title,
    status,
    code,
    detail,
    remedy,
    requestId,
    ...(faults && { faults }),
  };
}

export function problemResponse(error: unknown, problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: {
      ...apiHeaders(problem.requestId),
      "content-type": "application/problem+json",
      ...((problem.status === 503 || problem.status === 429) && {
        "retry-after": String(
          error instanceof TooManyAttemptsError ? error.retryAfter : RETRY_AFTER,
        ),
      }),
      ...(problem.status === 401 && { "www-authenticate": 'Bearer realm="WhoSays"' }),
      ...(error instanceof MethodNotAllowedError && { allow: error.allowed.join(", ") }),
    },
  });
}

/** On every answer of the API: it is not a page, and nobody but our own page reads it. */
export function apiHeaders(requestId: string): Record<string, string> {
  return {
    "x-request-id": requestId,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  };
}
