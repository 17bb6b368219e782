import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** What a page may fetch of scripts and styles before its first picture is there, in kilobytes, gzipped. */
export const FIRST_LOAD_KB = 350;

/**
 * Weighs what a page fetches from now on.
 *
 * @returns what has come so far: kilobytes of scripts and styles, gzipped. The server sends them
 *   as they are: on loopback to pack costs more than it saves.
 */
export function weighing(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type !== "script" && type !== "stylesheet") return;
    const body = response.body();
    // What comes when nobody weighs any more ends with its page.
    body.catch(() => {});
    bodies.push(body);
  });
  return async () => {
    const packed = (await Promise.all(bodies)).map((body) => gzipSync(body).length / 1000);
    return packed.reduce((sum, size) => sum + size, 0);
  };
}
