import { guardSettings } from "./env";
import { MethodNotAllowedError } from "./faults";
import { type GuardedRequest, refusalOf } from "./guard";
import { logRequest } from "./log";
import { problemOf, problemResponse } from "./problem";

/** Pages are read only: there are no Server Actions, which would be a POST to a page. */
const PAGE_METHODS = ["GET", "HEAD"];

/** What Next hands to a route at all; it answers all others in its own words. */
const API_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** The answer to a request that must not come in, whatever it asks for; logged, as any other. */
export function refuse(request: GuardedRequest, id: string): Response | undefined {
  const { method, path } = request;
  const error = refusalOf(request, guardSettings()) ?? methodRefusal(method, path);
  if (!error) return undefined;
  const problem = problemOf(error, id);
  logRequest({ id, method, path, status: problem.status, ms: 0, code: problem.code });
  return problemResponse(error, problem);
}

function methodRefusal(method: string, path: string): MethodNotAllowedError | undefined {
  const allowed = path.startsWith("/api/") ? API_METHODS : PAGE_METHODS;
  return allowed.includes(method) ? undefined : new MethodNotAllowedError(method, allowed);
}
