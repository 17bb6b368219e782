import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./browser";

/**
 * One Chromium for all files that run in this process, and the contexts in it. What the pages are
 * made of is the same in every test: a context that has fetched and compiled it once opens the
 * next page for two thirds of the processor's time. What a page may have left is taken away
 * between two tests, so that each finds a browser in which nobody ever was.
 */
let launched: Promise<Browser> | undefined;

export async function openBrowser(): Promise<Browser> {
  const browser = await launched;
  if (browser?.isConnected()) return browser;
  idle.clear();
  launched = launchChromium();
  return launched;
}

/** Contexts that no test has, by what they were made with. */
const idle = new Map<string, BrowserContext[]>();

/** The page of a test, in a context that no other test has meanwhile. */
export interface Borrowed {
  readonly page: Page;
  /** Closes all pages of its context. */
  giveBack(): Promise<void>;
}

/** @param options `baseURL` is the application's address */
export async function borrowPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Borrowed> {
  const kind = JSON.stringify(options);
  const used = idle.get(kind)?.pop();
  const context = used ?? (await browser.newContext(options));
  // A context without any page loses its window, and a new window takes a process of its own.
  const [anchor = await context.newPage()] = context.pages();
  const page = await context.newPage();
  if (used) await forget(used, page, options);
  return {
    page,
    async giveBack() {
      const pages = context.pages().filter((each) => each !== anchor);
      await Promise.all(pages.map((each) => each.close()));
      idle.set(kind, [...(idle.get(kind) ?? []), context]);
    },
  };
}

/** Takes away all that pages kept; what was fetched for them stays. */
async function forget(
  context: BrowserContext,
  page: Page,
  { baseURL = "" }: BrowserContextOptions,
): Promise<void> {
  await context.clearCookies();
  const cdp = await context.newCDPSession(page);
  for (const origin of [new URL(baseURL).origin, "file://"]) {
    await cdp.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  }
  await cdp.detach();
}
