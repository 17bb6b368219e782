import type { Problem } from "@/lib/model/answers";
import { ProblemError, UnreachableError } from "./errors";

/**
 * Reads one answer of our server.
 *
 * @throws ProblemError, UnreachableError, or the signal's reason
 */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, {
    headers: { accept: "application/json" },
    ...(signal && { signal }),
  }).catch(failed(url, "no connection", signal));
  const body: unknown = await response
    .json()
    .catch(failed(url, `status ${response.status} without JSON`, signal));
  if (response.ok) return body as T;
  if (isProblem(body)) throw new ProblemError(body);
  throw new UnreachableError(url, `status ${response.status} without a problem document`);
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
