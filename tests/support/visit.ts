import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, expect } from "vitest";
import {
  contextOptions,
  openPage,
  type PageOptions,
  testUrl,
  troublesOf,
  type WatchedPage,
} from "./browser";
import { borrowPage, openBrowser } from "./contexts";

export interface VisitOptions extends PageOptions {
  /** A browser notes every answer of 4xx or 5xx as an error: such a visit is not held to silence. */
  readonly failing?: boolean;
  /** Default: the application that `npm test` serves. */
  readonly base?: string;
  /** The browser has not fetched anything before, as that of somebody who comes for the first time. */
  readonly firstTime?: boolean;
  /** What is to happen to the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens a page at an address; it is closed with the test. */
export type Visit = (path: string, options?: VisitOptions) => Promise<WatchedPage>;

/**
 * Pages in contexts of their own. Every page that a test opens is held to silence: no error, no
 * dialog, no CSP report, whatever else the test looks at.
 */
export function useVisits(): Visit {
  let browser: Browser | undefined;
  let opened: { watched: WatchedPage; failing: boolean }[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    const visits = opened;
    opened = [];
    await Promise.all(visits.map(({ watched }) => watched.close()));
    const silent = visits.filter(({ failing }) => !failing);
    expect(silent.flatMap(({ watched }) => watched.troubles)).toEqual([]);
  });

  return async (path, { failing = false, base = testUrl(), firstTime, ...options } = {}) => {
    if (!browser) throw new Error("visits begin in a test, when the browser is there");
    const context = { baseURL: base, ...options.context };
    // A server of a test's own goes with it, and nobody comes to its address again.
    const isAlone = firstTime || base !== testUrl();
    const watched = await (isAlone ? openPage : openAgain)(browser, { ...options, context });
    opened.push({ watched, failing });
    await options.before?.(watched.page);
    await watched.page.goto(path);
    return watched;
  };
}

async function openAgain(browser: Browser, options: PageOptions): Promise<WatchedPage> {
  const { page, giveBack } = await borrowPage(browser, contextOptions(options));
  return { page, troubles: await troublesOf(page), close: giveBack };
}
