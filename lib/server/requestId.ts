import { randomUUID } from "node:crypto";

export const REQUEST_ID = "x-request-id";

/** One that a proxy before us gave, if it is a plain one, or a new one. */
export function requestIdOf(headers: Pick<Headers, "get">): string {
  const given = headers.get(REQUEST_ID);
  return given !== null && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
