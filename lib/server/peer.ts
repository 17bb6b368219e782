/**
 * Where a request came from, as its connection says. `instrumentation.ts` writes it over
 * whatever the request itself claims.
 */
export const PEER = "x-whosays-peer";

export const LOOPBACK_ADDRESS = "127.0.0.1";

export function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}
