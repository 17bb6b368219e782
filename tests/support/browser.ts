import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";

/** Where `npm test` serves the built application, and the Chromium that it found. */
export function testUrl(): string {
  return needed("WHOSAYS_TEST_URL");
}

function needed(name: string): string {
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

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: needed("WHOSAYS_TEST_CHROMIUM"), args: ARGUMENTS });
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

/** A page of its own in a context of its own; what went wrong in it is collected. */
export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, errors on the console, dialogs and CSP reports, in their order. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<WatchedPage> {
  const { size = "desktop", theme = "light" } = options;
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    reducedMotion: "reduce",
    ...options.context,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI}`),
    );
  });
  return { page, troubles, close: () => context.close() };
}
