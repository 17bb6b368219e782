import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";

/** Where `npm test` serves the built application. */
export function testUrl(): string {
  return neededEnv("WHOSAYS_TEST_URL");
}

export function neededEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by npm test`);
  return value;
}

/** Software WebGL, so that the canvas draws on a machine without a graphics card. */
const ARGUMENTS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Puts the parts of a page together without WebGL. Where that is computed as well, it takes two
 * thirds of the browser's time, more than all that a test looks at.
 */
const PLAIN_COMPOSITING = "--disable-gpu-compositing";

/** @param measured frames are counted in it: pages are put together as by a graphics card */
export function launchChromium({ measured = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: neededEnv("WHOSAYS_TEST_CHROMIUM"),
    args: measured ? ARGUMENTS : [...ARGUMENTS, PLAIN_COMPOSITING],
  });
}

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export type SizeName = keyof typeof SIZES;
export type Theme = "light" | "dark";

export interface PageOptions {
  readonly size?: SizeName;
  readonly theme?: Theme;
  readonly context?: BrowserContextOptions;
}

/** Something that went wrong in a page, seen from outside. */
export interface Trouble {
  readonly kind: "error" | "console" | "dialog" | "csp";
  readonly text: string;
}

/** A page of its own in a context of its own; what went wrong in it is collected. */
export interface WatchedPage {
  readonly page: Page;
  /** In their order. */
  readonly troubles: readonly Trouble[];
  close(): Promise<void>;
}

/** Begins the line by which a page hands a CSP report to whoever watches it. */
const CSP_REPORT = "whosays-test-csp:";

/** Chromium warns so when a page has not given its WebGL contexts back. */
const TOO_MANY = /too many active WebGL contexts/i;

/** What a context is made with. */
export function contextOptions(options: PageOptions): BrowserContextOptions {
  const { size = "desktop", theme = "light" } = options;
  return {
    viewport: SIZES[size],
    colorScheme: theme,
    reducedMotion: "reduce",
    ...options.context,
  };
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(contextOptions(options));
  const page = await context.newPage();
  return { page, troubles: await troublesOf(page), close: () => context.close() };
}

/** Collects what goes wrong in a page from now on. */
export async function troublesOf(page: Page): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  page.on("pageerror", (error) => troubles.push({ kind: "error", text: error.message }));
  page.on("console", (message) => {
    const text = message.text();
    if (text.startsWith(CSP_REPORT)) troubles.push({ kind: "csp", text });
    else if (message.type() === "error" || TOO_MANY.test(text)) {
      troubles.push({ kind: "console", text });
    }
  });
  page.on("dialog", (dialog) => {
    troubles.push({ kind: "dialog", text: dialog.message() });
    void dialog.dismiss();
  });
  await page.addInitScript((begin) => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.log(`${begin} ${event.violatedDirective} refused ${event.blockedURI}`),
    );
  }, CSP_REPORT);
  return troubles;
}
