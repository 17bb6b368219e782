import type { WhoSaysError } from "@/lib/model/errors";
import { signInUrl } from "@/lib/model/signIn";
import { guardSettings } from "./env";
import { MalformedUrlError, MethodNotAllowedError } from "./faults";
import { type GuardedRequest, isPage, ownOrigin, refusalOf } from "./guard";
import { logRequest } from "./log";
import { countRefusal } from "./metrics";
import { apiHeaders, problemOf, problemResponse } from "./problem";
import { signInRefusal } from "./signIn/check";
import { SignInNeededError } from "./signIn/faults";

/** Pages are read only: there are no Server Actions, which would be a POST to a page. */
const PAGE_METHODS = ["GET", "HEAD"];

/** What Next hands to a route at all; it answers all others in its own words. */
const API_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** The answer to a request that must not come in, whatever it asks for; logged, as any other. */
export function refuse(
  request: GuardedRequest & { readonly search: string },
  id: string,
): Response | undefined {
  const { method, path, headers } = request;
  const error =
    refusalOf(request, guardSettings()) ?? ownRefusal(method, path) ?? signInRefusal(request);
  if (!error) return undefined;
  const problem = problemOf(error, id);
  const line = { id, method, path, ms: 0, code: problem.code };
  countRefusal(problem.code);
  if (error instanceof SignInNeededError && isPage(path) && !headers.has("rsc")) {
    logRequest({ ...line, status: SEE_SIGN_IN });
    return leadToSignIn(request, id);
  }
  logRequest({ ...line, status: problem.status });
  return problemResponse(error, problem);
}

/** The page that was wanted is asked for again once somebody has signed in. */
const SEE_SIGN_IN = 307;

function leadToSignIn(
  { path, search, headers }: GuardedRequest & { readonly search: string },
  id: string,
): Response {
  const location = signInUrl(`${path}${search}`);
  // Absolute for Next, and at the origin that the guard has just let in.
  const base = ownOrigin(headers, guardSettings());
  return new Response(undefined, {
    status: SEE_SIGN_IN,
    headers: { ...apiHeaders(id), location: new URL(location, base).href },
  });
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
