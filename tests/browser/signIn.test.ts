import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ATTEMPT_LIMITS } from "@/lib/server/signIn/attempts";
import { issueSession, SESSION_S } from "@/lib/server/signIn/session";
import { cards } from "@/tests/support/evidence";
import { promised } from "@/tests/support/promised";
import { type RawAnswer, sendRaw } from "@/tests/support/rawHttp";
import { allRoutes, type Route } from "@/tests/support/routes";
import { useVisits } from "@/tests/support/visit";
import { type OwnWeb, openWeb } from "@/tests/support/web";

const TOKEN = "correct-horse-battery-staple";
const WANTED = "/?edge=al-nusra-front~REJECT~rus";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** What a sign-in needs, and so anybody may ask for. */
const OPEN = ["/sign-in", "/api/session"];

const visit = useVisits();
let web: OwnWeb;
/** Every session that was given out: none may show up anywhere. */
const secrets = [TOKEN];

beforeAll(async () => {
  // Beyond this machine, which only the token allows.
  web = await openWeb({ WHOSAYS_TOKEN: TOKEN }, "0.0.0.0");
});
afterAll(() => web?.close());

function session(): string {
  const issued = issueSession(TOKEN, Date.now());
  secrets.push(issued);
  return issued;
}

const cookie = (value: string) => `cookie: whosays-session=${value}`;

function send(method: string, path: string, headers: readonly string[] = []): Promise<RawAnswer> {
  const host = `host: 127.0.0.1:${web.port}`;
  return sendRaw(web.url, [`${method} ${path} HTTP/1.0`, host, ...headers]);
}

/** An address of this machine by which others would reach it. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address && address.family === "IPv4" && !address.internal)?.address;

const closed = allRoutes().filter(({ path }) => !OPEN.includes(path));

/** Ways to come without having signed in. */
function intruders(): readonly (readonly [string, readonly string[]])[] {
  const now = Date.now();
  const good = session();
  const expired = issueSession(TOKEN, now - SESSION_S * 1_000 - 1_000);
  const foreign = issueSession(`${TOKEN}!`, now);
  const later = good.replace(/\d{10}/, (ends) => String(Number(ends) + 1));
  return [
    ["nothing", []],
    ["an empty session", [cookie("")]],
    ["an expired session", [cookie(expired)]],
    ["a session of another token", [cookie(foreign)]],
    ["a session that was prolonged", [cookie(later)]],
    ["a session that was cut", [cookie(good.slice(0, -1))]],
    ["a session without its signature", [cookie(good.slice(0, good.lastIndexOf(".") + 1))]],
    ["a session under the name for https", [`cookie: __Host-whosays-session=${good}`]],
    ["the token as a session", [cookie(TOKEN)]],
    ["a session as a bearer's token", [`x-authorization: Bearer ${good}`]],
    ["the token by Basic", [`authorization: Basic ${btoa(`:${TOKEN}`)}`]],
    ["a forged peer", ["x-whosays-peer: 127.0.0.1", "x-forwarded-for: 127.0.0.1"]],
    ["a forged subrequest", ["x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy"]],
  ];
}

function isShut({ kind, path }: Route, method: string, { status, headers, body }: RawAnswer) {
  const wanted = `${web.url}/sign-in${path === "/" ? "" : `?to=${encodeURIComponent(path)}`}`;
  if (kind === "page" && (method === "GET" || method === "HEAD"))
    return status === 307 && headers.get("location") === wanted && !body.includes("<");
  const code = kind === "page" ? "method-not-allowed" : "sign-in-needed";
  return status === (kind === "page" ? 405 : 401) && (method === "HEAD" || body.includes(code));
}

describe("promise 12: on the network only for those who sign in", () => {
  test("every route, by every method, is shut to everybody else", async () => {
    const ways = intruders();
    const mismatches: string[] = [];
    for (const route of closed)
      for (const method of METHODS)
        await Promise.all(
          ways.map(async ([name, headers]) => {
            const answer = await send(method, route.path, headers);
            if (!isShut(route, method, answer))
              mismatches.push(`${method} ${route.path} with ${name}: ${answer.status}`);
          }),
        );
    promised(
      12,
      `${closed.length} routes × ${METHODS.length} methods × ${ways.length} ways without a session on 0.0.0.0: let in ${mismatches.length}`,
    );
    expect(mismatches).toEqual([]);
  });

  test("with a session every route answers", async () => {
    const headers = [cookie(session())];
    const statuses = await Promise.all(
      closed.map(async ({ path }) => [path, (await send("GET", path, headers)).status] as const),
    );
    expect(statuses.filter(([, status]) => [307, 401, 403, 500].includes(status))).toEqual([]);
    expect(statuses).toContainEqual(["/api/graph", 200]);
    expect(statuses).toContainEqual(["/", 200]);
  });

  test("a program sends the token as a bearer, to the API only", async () => {
    const headers = [`authorization: Bearer ${TOKEN}`];
    expect((await send("GET", "/api/graph", headers)).status).toBe(200);
    expect((await send("GET", "/api/metrics", headers)).body).toContain("whosays_database_up 1\n");
    expect((await send("GET", "/", headers)).status).toBe(307);
  });

  test("of the built files only those of the sign-in page come", async () => {
    const page = await send("GET", "/", [cookie(session())]);
    const files = [...new Set(page.body.match(/\/_next\/static\/chunks\/[\w.-]+\.(?:js|css)/g))];
    const statuses = await Promise.all(files.map(async (file) => (await send("GET", file)).status));
    expect(new Set(statuses)).toEqual(new Set([200, 401]));
    expect((await send("GET", "/_next/static/chunks/none.js")).status).toBe(401);
    expect((await send("GET", "/_next/image?url=%2Ficon.svg&w=64&q=75")).status).toBe(401);
    expect((await send("GET", "/there/is/none")).status).toBe(307);
  });

  test("the sign-in leads to our own pages only, and never shows the token", async () => {
    const { page } = await visit("/sign-in?to=//evil.example/", { base: web.url });
    await page.getByLabel("Token", { exact: true }).fill(TOKEN);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${web.url}/`);
    expect(await page.content()).not.toContain(TOKEN);
    const [kept] = await page.context().cookies();
    secrets.push(kept?.value ?? "");
    const { name, httpOnly, sameSite, secure, path, expires = 0 } = kept ?? {};
    expect({ name, httpOnly, sameSite, secure, path }).toEqual({
      name: "whosays-session",
      httpOnly: true,
      sameSite: "Strict",
      secure: false,
      path: "/",
    });
    expect(Math.abs(expires - Date.now() / 1_000 - SESSION_S)).toBeLessThan(120);
  });

  test("one signs in, comes back to what one wanted, and signs out for good", async () => {
    const { page } = await visit(WANTED, { base: web.url, failing: true });
    const wanted = ({ href }: URL) => decodeURIComponent(href) === `${web.url}${WANTED}`;
    const signIn = async (token: string) => {
      await page.getByLabel("Token", { exact: true }).fill(token);
      await page.keyboard.press("Enter");
    };
    const to = new URL(page.url()).searchParams.get("to") ?? "";
    expect(decodeURIComponent(to)).toBe(WANTED);
    await signIn("wrong-horse-battery-staple");
    await page.getByText(/This is not the token\. Ask whoever runs it/).waitFor();
    await signIn(TOKEN);
    await page.waitForURL(wanted);
    await cards(page).first().waitFor();

    // The session ends while one reads: nothing is clicked, the page finds out by itself.
    const [kept] = await page.context().cookies();
    if (!kept) throw new Error("cookie missing after a sign-in");
    secrets.push(kept.value);
    const over = issueSession(TOKEN, Date.now() - SESSION_S * 1_000 - 1_000);
    await page.context().addCookies([{ ...kept, value: over }]);
    await page.waitForURL(/\/sign-in\?/);
    await signIn(TOKEN);
    await page.waitForURL(wanted);
    await cards(page).first().waitFor();

    const [copied] = await page.context().cookies();
    secrets.push(copied?.value ?? "");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${web.url}/sign-in`);
    expect(await page.context().cookies()).toEqual([]);
    const copy = await send("GET", "/api/graph", [cookie(copied?.value ?? "")]);
    expect(copy.status).toBe(401);
  });

  test("a link from elsewhere, which comes without the cookie, needs no second sign-in", async () => {
    const value = session();
    const { page } = await visit("/sign-in?to=%2F%3Factor%3Drus", {
      base: web.url,
      before: (opened) =>
        opened.context().addCookies([{ name: "whosays-session", value, url: web.url }]),
    });
    await page.waitForURL(`${web.url}/?actor=rus`);
    await cards(page).first().waitFor();
    expect(await page.getByLabel("Token", { exact: true }).count()).toBe(0);
  });

  test("wrong tokens are counted, whichever way they come", async () => {
    const post = (token: string) =>
      fetch(`${web.url}/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token }),
      });
    const bearer = (token: string) =>
      fetch(`${web.url}/api/graph`, { headers: { authorization: `Bearer ${token}` } });
    const statuses: number[] = [];
    // One wrong token has been tried already.
    for (let i = 0; i < ATTEMPT_LIMITS.perClient + 1; i++)
      statuses.push((await (i % 2 === 0 ? bearer("wrong") : post("wrong"))).status);
    expect(statuses.toSorted((a, b) => a - b).at(-1)).toBe(429);
    for (const answer of [await post(TOKEN), await bearer(TOKEN)]) {
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(2);
      expect(await answer.json()).toMatchObject({ code: "too-many-attempts" });
    }
    // Whoever is signed in notices nothing.
    expect((await send("GET", "/api/graph", [cookie(session())])).status).toBe(200);
  });

  test("neither token nor session stands in the log, whose lines are JSON", async () => {
    const log = await web.log();
    expect(log).toContain('"path":"/api/session"');
    expect(secrets.filter((secret) => secret !== "" && log.includes(secret))).toEqual([]);
    // Next says of itself where it listens, before it asks us for anything.
    const own = log
      .trim()
      .split("\n")
      .filter((line) => !/^(▲|✓|- (Local|Network):)/.test(line));
    expect(own.filter((line) => !/^\{.*\}$/.test(line))).toEqual([]);
  });
});

describe("promise 12: without a token or a proxy, whatever it listens on", () => {
  test.runIf(outside)("nobody comes in from the network", async () => {
    // As `next start` does by itself; our own commands refuse to start so.
    const open = await openWeb({ WHOSAYS_TOKEN: "", WHOSAYS_TRUSTED_PROXY: "" }, "0.0.0.0");
    const head = ["GET /api/graph HTTP/1.0", `host: 127.0.0.1:${open.port}`];
    const ask = (address: string) =>
      sendRaw(`http://${address}:${open.port}`, head).then(
        ({ body }) => body,
        () => "",
      );
    const answers = [await ask("127.0.0.1"), await ask(String(outside))];
    // What was sent is not carried out for want of somebody to answer, either.
    const lines = ["connection from the network refused", '"code":"foreign-host","status":403'];
    await vi.waitFor(async () => {
      const log = await open.log();
      expect(lines.filter((line) => !log.includes(line))).toEqual([]);
    }, 10_000);
    await open.close();
    expect(answers[0]).toContain('"actors"');
    expect(answers[1]).toBe("");
    promised(12, "listening on 0.0.0.0 with neither token nor proxy: answers to the network 0");
  });
});
