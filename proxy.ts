import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/server/csp";
import { isApi, refuse } from "@/lib/server/refuse";
import { REQUEST_ID, requestIdOf } from "@/lib/server/requestId";

/**
 * Stands before every path, pages and files as well as the API: there is no matcher, so
 * that no new route can be left out.
 */
export function proxy(request: NextRequest): Response {
  const id = requestIdOf(request.headers);
  const { method, headers: given, nextUrl } = request;
  const { pathname: path, search } = nextUrl;
  const refusal = refuse({ method, path, search, headers: given }, id);
  if (refusal) return refusal;

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(given);
  headers.set(REQUEST_ID, id);
  // Next reads the nonce out of this one and puts it on its own scripts; our layout reads the other.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);

  const response = NextResponse.next({ request: { headers } });
  // The API's own policy, which lets nothing run at all, would have to give way to this one.
  if (!isApi(nextUrl.pathname)) response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  return response;
}
