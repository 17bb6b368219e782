import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import type { GraphSlice } from "@/lib/model/slice";
import { openPage, testUrl } from "@/tests/support/browser";
import { drawn, settled } from "@/tests/support/canvas";

/** What the built application took for a graph whose layout the browser has kept. */
export interface Whole {
  /** Milliseconds from asking for the graph to the end of its frame. */
  readonly frame: number;
  /** Bytes after a collection. */
  readonly heap: number;
}

const SLOW_MS = 600_000;

/** Opens the explorer on a graph `runs` times; the layout is made before the first of them. */
export async function openWhole(
  browser: Browser,
  slice: GraphSlice,
  runs: number,
): Promise<readonly Whole[]> {
  const body = JSON.stringify(slice);
  // By way of a server of its own: what is played to a page comes through its debugger, slowly.
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const { page, close } = await openPage(browser);
  page.setDefaultTimeout(SLOW_MS);
  await page.route(/\/api\/graph(\?|$)/, (route) =>
    route.continue({ url: `http://127.0.0.1:${port}/` }),
  );
  await page.goto(testUrl());
  await settled(page);
  const found: Whole[] = [];
  for (let run = 0; run < runs; run++) {
    await page.reload();
    await settled(page);
    found.push({ frame: await sinceAsked(page), heap: await heapOf(page) });
  }
  await close();
  await new Promise((done) => server.close(done));
  return found;
}

export async function heapOf(page: Page): Promise<number> {
  await drawn(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  await cdp.detach();
  return usedSize;
}

function sinceAsked(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pixel = new Uint8Array(4);
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[data-canvas] canvas")) {
      const gl = canvas.getContext("webgl2");
      if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    }
    const asked = performance
      .getEntriesByType("resource")
      .find(({ name }) => new URL(name).pathname === "/api/graph");
    return performance.now() - (asked?.startTime ?? Number.NaN);
  });
}
