import type { WhoSaysError } from "@/lib/model/errors";
import { guardSettings } from "./env";
import { MalformedUrlError, MethodNotAllowedError } from "./faults";
import { type GuardedRequest, refusalOf } from "./guard";
import { logRequest } from "./log";
import { countRefusal } from "./metrics";
import { problemOf, problemResponse } from "./problem";

/** Pages are read only: there are no Server Actions, which would be a POST to a page. */
const PAGE_METHODS = ["GET", "HEAD"];

/** What Next hands to a route at all; it answers all others in its own words. */
const API_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** The answer to a request that must not come in, whatever it asks for; logged, as any other. */
export function refuse(request: GuardedRequest, id: string): Response | undefined {
  const { method, path } = request;
  const error = refusalOf(request, guardSettings()) ?? ownRefusal(method, path);
  if (!error) return undefined;
  const problem = problemOf(error, id);
  countRefusal(problem.code);
  logRequest({ id, method, path, status: problem.status, ms: 0, code: problem.code });
  return problemResponse(error, problem);
}

function ownRefusal(method: string, path: string): WhoSaysError | undefined {
  if (!canBeDecoded(path)) return new MalformedUrlError(path);
  const allowed = isApi(path) ? API_METHODS : PAGE_METHODS;
  return allowed.includes(method) ? undefined : new MethodNotAllowedError(method, allowed);
}

/** Its routes answer for themselves; all else is a page or a file. */
export const isApi = (path: string): boolean => /^\/api(\/|$)/.test(path);

/** Without a `try`: what is no UTF-8 decodes to the character that stands for it. */
function canBeDecoded(path: string): boolean {
  if (/%(?![\da-f]{2})/i.test(path)) return false;
  const bytes = path.replaceAll(/%EF%BF%BD|[&+=]/gi, "");
  return !new URLSearchParams(`path=${bytes}`).get("path")?.includes("\uFFFD");
}
