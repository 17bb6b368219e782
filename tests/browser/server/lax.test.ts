import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { urls } from "@/lib/client/urls";
import { freePort } from "@/scripts/setup/ports.mjs";
import { startWeb } from "@/scripts/setup/web";
import { neededEnv } from "@/tests/support/browser";
import { toldBy } from "@/tests/support/exchange";
import { openLaxServer } from "@/tests/support/laxServer";
import { lastChange, openTestDatabase, testLogin } from "@/tests/support/neo4j";
import { promised } from "@/tests/support/promised";

test("a server that does not keep READ: the console is off, all else is not (promise 4)", async () => {
  const login = testLogin();
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-lax-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const lax = await openLaxServer(login.uri);
  onTestFinished(lax.close);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const db = openTestDatabase();
  onTestFinished(() => db.close());
  const before = await lastChange(db);
  const leaving = new AbortController();
  const web = await startWeb({
    mode: "start",
    address: { host: "127.0.0.1", port, url },
    database: { ...login, uri: lax.uri },
    env: { ...process.env, WHOSAYS_BUILD_DIR: neededEnv("WHOSAYS_TEST_BUILD_DIR") },
    logFile: path.join(folder, "web.log"),
    signal: leaving.signal,
  });
  onTestFinished(async () => void (await web.stop()));
  const reason = "the server took a write in a reading transaction (it was rolled back)";
  expect(await toldBy(url + urls.health())).toMatchObject({
    status: 200,
    body: { status: "ok", console: { state: "off", reason } },
  });
  const body = JSON.stringify({ text: "RETURN 1" });
  const asked = [
    [urls.cypher(), body],
    [urls.cypherCheck(), body],
    [urls.cypherDownload(), JSON.stringify({ text: "RETURN 1", format: "csv" })],
  ] as const;
  for (const [at, sent] of asked) {
    expect(await toldBy(url + at, { body: sent })).toMatchObject({
      status: 503,
      type: "application/problem+json",
      body: { code: "console-off", detail: expect.stringContaining(reason) },
    });
  }
  expect((await toldBy(url + urls.graph())).status).toBe(200);
  expect(await lastChange(db)).toBe(before);
  promised(
    4,
    `by HTTP: health says off, ${asked.length} of ${asked.length} routes answer 503 console-off, changes 0`,
  );
});
