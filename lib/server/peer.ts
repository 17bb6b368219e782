import { webEnv } from "./env";

/**
 * Where a request came from, as its connection says. `instrumentation.ts` writes it over
 * whatever the request itself claims.
 */
export const PEER = "x-whosays-peer";

/** Where a request came from, as nobody can make up; behind a trusted proxy, as the proxy says. */
export function addressOf(headers: Pick<Headers, "get">): string {
  if (webEnv().WHOSAYS_TRUSTED_PROXY !== undefined) {
    const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
    if (last) return last;
  }
  return headers.get(PEER) ?? "127.0.0.1";
}

export function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}
