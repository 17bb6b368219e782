import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** The log goes to standard output itself, so only another process can be listened to. */
async function linesOf(code: string): Promise<Record<string, unknown>[]> {
  const args = ["--import", "tsx", "--input-type=module", "--eval", code];
  const env = {
    ...process.env,
    NEO4J_URI: "bolt://127.0.0.1:1",
    NEO4J_USERNAME: "neo4j",
    NEO4J_PASSWORD: "hunter2",
  };
  // A program that ends by an error has written its lines as well.
  const { stdout } = await promisify(execFile)(process.execPath, args, { env }).catch(
    (error: { readonly stdout: string }) => error,
  );
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("errors of the process and what others print are lines as all others", async () => {
  const lines = await linesOf(`
    import { begin } from "@/lib/server/begin";
    begin();
    console.error("⨯", new TypeError("of Next"));
    console.log("%s rows", 3);
    void Promise.reject(new Error("nobody waits for this"));
    setTimeout(() => { throw new RangeError("nobody catches this"); }, 50);
  `);
  const time = expect.any(Number);
  const err = (type: string, message: string) => ({
    type,
    message,
    stack: expect.stringContaining(message),
  });
  expect(lines).toEqual([
    { level: 50, time, err: err("TypeError", "of Next"), msg: "⨯" },
    { level: 30, time, msg: "3 rows" },
    { level: 50, time, err: err("Error", "nobody waits for this"), msg: "unhandled rejection" },
    { level: 60, time, err: err("RangeError", "nobody catches this"), msg: "uncaught" },
  ]);
});

test("one JSON line a request: no query, no header, no secret", async () => {
  const lines = await linesOf(`
    import { handle } from "@/lib/server/handle";
    import { z } from "zod";
    const { GET } = handle({
      query: z.object({ q: z.string() }),
      run: async ({ query }) => { if (query.q === "fail") throw new Error("broken"); return {}; },
    });
    const ask = (q) => GET(new Request("http://127.0.0.1:3000/api/x?q=" + q, {
      headers: { host: "127.0.0.1:3000", cookie: "hunter2", authorization: "hunter2", "x-request-id": "request-" + q },
    }), { params: Promise.resolve({}) });
    await ask("private");
    await ask("fail");
  `);
  const common = {
    time: expect.any(Number),
    method: "GET",
    path: "/api/x",
    ms: expect.any(Number),
    msg: "request",
  };
  expect(lines).toEqual([
    { ...common, level: 30, id: "request-private", status: 200 },
    {
      ...common,
      level: 50,
      id: "request-fail",
      status: 500,
      code: "internal",
      err: { type: "Error", message: "broken", stack: expect.stringContaining("broken") },
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain("hunter2");
});
