import type { Problem } from "@/lib/model/answers";
import { ProblemError, UnreachableError } from "./errors";
import { SIGN_IN_NEEDED, tellSignInNeeded } from "./signIn";

/**
 * Reads one answer of our server.
 *
 * @throws ProblemError, UnreachableError, or the signal's reason
 */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await answered(url, { headers: { accept: "application/json" } }, signal);
  return readJson<T>(url, response, signal);
}

/** @throws ProblemError, UnreachableError, or the signal's reason */
export async function getText(url: string, signal?: AbortSignal): Promise<string> {
  const response = await answered(url, { headers: { accept: "text/plain" } }, signal);
  return response.text().catch(failed(url, "a text that broke off", signal));
}

/** @throws ProblemError, UnreachableError, or the signal's reason */
export async function postJson<T>(url: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return readJson<T>(url, await post(url, body, signal), signal);
}

/** @throws ProblemError, UnreachableError, or the signal's reason */
export async function putJson<T>(url: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return readJson<T>(url, await send("PUT", url, body, signal), signal);
}

/** An answer whose body is the caller's to read. */
export const post = (url: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
  send("POST", url, body, signal);

function send(
  method: "POST" | "PUT",
  url: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const headers = { "content-type": "application/json", [CLIENT_HEADER]: clientId };
  return answered(url, { method, headers, body: JSON.stringify(body) }, signal);
}

/** @throws ProblemError, UnreachableError, or the signal's reason */
export async function remove(url: string, signal?: AbortSignal): Promise<void> {
  await answered(url, { method: "DELETE" }, signal);
}

/** Tells one reader's queries from another's, so that nobody gets more than a fair share. Kept nowhere. */
const CLIENT_HEADER = "x-whosays-client";
const clientId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
  byte.toString(16).padStart(2, "0"),
).join("");

async function answered(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const response = await fetch(url, { ...init, ...(signal && { signal }) }).catch(
    failed(url, "no connection", signal),
  );
  if (response.ok) return response;
  const body = await readJson<unknown>(url, response, signal);
  if (isProblem(body)) {
    if (body.code === SIGN_IN_NEEDED) tellSignInNeeded();
    throw new ProblemError(body);
  }
  throw new UnreachableError(url, `status ${response.status} without a problem document`);
}

function readJson<T>(url: string, response: Response, signal: AbortSignal | undefined): Promise<T> {
  return response.json().catch(failed(url, `status ${response.status} without JSON`, signal));
}

function failed(url: string, found: string, signal: AbortSignal | undefined) {
  return (cause: unknown): never => {
    signal?.throwIfAborted();
    throw new UnreachableError(url, found, { cause });
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "requestId" in body;
}
