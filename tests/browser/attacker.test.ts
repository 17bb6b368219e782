import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { neededEnv, testUrl } from "@/tests/support/browser";
import { promised } from "@/tests/support/promised";

const target = testUrl();
const { port } = new URL(target);

let browser: Browser;
let context: BrowserContext;
let attacker: Server;
let elsewhere: string;
let html: string;

beforeAll(async () => {
  html = await readFile(new URL("../support/attacker.html", import.meta.url), "utf8");
  attacker = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end(html),
  );
  await new Promise<void>((resolve) => attacker.listen(0, "127.0.0.1", resolve));
  elsewhere = `http://evil.example:${(attacker.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: neededEnv("WHOSAYS_TEST_CHROMIUM"),
    // Their name leads to this machine, as it does after DNS rebinding.
    args: [
      "--no-sandbox",
      "--host-resolver-rules=MAP evil.example 127.0.0.1",
      // Chromium would stop some of it by itself, and other browsers do not.
      "--disable-features=LocalNetworkAccessChecks",
    ],
  });
});

afterAll(async () => {
  await browser.close();
  attacker.close();
});

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(() => context.close());

/** Somebody else's page: another site, and another port of this machine. */
const PAGES = [
  ["another site", () => elsewhere],
  ["another port", () => elsewhere.replace("evil.example", "127.0.0.1")],
  ["another port of localhost", () => elsewhere.replace("evil.example", "localhost")],
] as const;

describe("promise 11: an attacker's page in a real browser", () => {
  test.each(PAGES)("on %s reads nothing", async (name, from) => {
    const page = await context.newPage();
    const letIn: string[] = [];
    page.on("response", (response) => {
      if (response.url().startsWith(target) && response.status() !== 403)
        letIn.push(response.url());
    });
    await page.goto(`${from()}/?target=${target}`);
    const readable = await attack(page);
    const ways = Object.keys(readable);
    const found = ways.filter((way) => readable[way] !== "");
    promised(11, `${ways.length} ways from ${name}, answers readable ${found.length}`);
    expect(ways.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
    expect(letIn).toEqual([]);
  });

  test("may open ours in a window of its own, and cannot look into it", async () => {
    const page = await context.newPage();
    await page.goto(`${elsewhere}/?target=${target}`);
    const [popup] = await Promise.all([context.waitForEvent("page"), page.click("button")]);
    await popup.waitForLoadState();
    expect(popup.url()).toBe(`${target}/`);
    expect(await popup.evaluate(() => window.opener)).toBeNull();
    const seen = await page.evaluate(() =>
      (window as unknown as { lookIntoPopup(): string }).lookIntoPopup(),
    );
    expect(seen).toBe("");
  });

  test("under a name of theirs that leads here gets a refusal and no data", async () => {
    const page = await context.newPage();
    const rebound = `http://evil.example:${port}`;
    for (const path of ["/", "/api/graph", "/api/search?q=a"]) {
      const response = await page.goto(rebound + path);
      expect([path, response?.status(), (await response?.json())?.code]).toEqual([
        path,
        403,
        "foreign-host",
      ]);
    }
    // Their page was loaded before the name was made to lead here.
    await page.route(isTheirs, (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${rebound}/theirs?target=${rebound}`);
    const refusals = Object.values(await attack(page)).filter((text) => text !== "");
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter((text) => !text.includes("foreign-host"))).toEqual([]);
  });

  test("would read, were it ours: the ways do work", async () => {
    const page = await context.newPage();
    await page.route(isTheirs, (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${target}/theirs?target=${target}`);
    const readable = await attack(page);
    const working = Object.keys(readable).filter((way) => readable[way] !== "");
    expect(working).toEqual(expect.arrayContaining(["fetch", "fetch of a page", "XMLHttpRequest"]));
    expect(readable["fetch"]).toContain('"actors"');
  });
});

/** A pattern would not do: its address holds another one. */
const isTheirs = ({ pathname }: URL): boolean => pathname === "/theirs";

function attack(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    (window as unknown as { attack(): Promise<Record<string, string>> }).attack(),
  );
}
