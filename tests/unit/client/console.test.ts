import { expect, test } from "vitest";
import { ProblemError } from "@/lib/client";
import { IncompleteAnswerError } from "@/lib/stream/decode";
import { encodeFrame } from "@/lib/stream/encode";
import type { Frame } from "@/lib/stream/frame";
import { useServing } from "@/tests/support/serving";

const serving = useServing();

const frames: readonly Frame[] = [
  { frame: "columns", names: ["i", "i"] },
  ...Array.from({ length: 40 }, (_, index): Frame => ({
    frame: "rows",
    from: index * 10,
    rows: Array.from({ length: 10 }, (_unused, row) => [index * 10 + row, "ein Wort — слово"]),
  })),
  { frame: "end", outcome: "complete", rows: 400, bytes: 1, ms: 1, guardMs: 1, cut: {} },
];
const whole = Buffer.from(frames.map(encodeFrame).join(""));
const stay = new AbortController().signal;

async function drain(answer: AsyncIterable<Frame>): Promise<Frame[]> {
  const found: Frame[] = [];
  for await (const frame of answer) found.push(frame);
  return found;
}

test("sends parameters as pairs, and gives the frames", async () => {
  const bodies: unknown[] = [];
  const client = await serving((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      bodies.push([
        request.url,
        request.headers["x-whosays-client"],
        JSON.parse(Buffer.concat(chunks).toString()),
      ]);
      response.end(whole);
    });
  });
  const request = { text: "RETURN $a", params: { a: 1 }, mode: "run" } as const;
  expect(await drain(client.runCypher(request, stay))).toEqual(frames);
  expect(bodies).toEqual([
    [
      "/api/cypher",
      expect.stringMatching(/^[0-9a-f]{32}$/),
      { text: "RETURN $a", mode: "run", parameters: [["a", 1]] },
    ],
  ]);
});

test("never takes an answer that was cut for a whole one (promise 8)", async () => {
  const cuts: number[] = [];
  for (let at = 0; at < whole.length; at += 1_000) cuts.push(at);
  cuts.push(whole.length - 1);
  let next = 0;
  const client = await serving((_, response) => {
    const cut = cuts[next++];
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.write(whole.subarray(0, cut), () => response.destroy());
  });
  const rows: number[] = [];
  for (const _ of cuts) {
    const request = { text: "RETURN 1", mode: "run" } as const;
    const error = await drain(client.runCypher(request, stay)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IncompleteAnswerError);
    rows.push((error as IncompleteAnswerError).rows);
  }
  expect(rows.at(-1)).toBe(400);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

test("tells the server when it takes no more", async () => {
  let left = () => {};
  const leaving = new Promise<void>((resolve) => (left = resolve));
  const client = await serving((request, response) => {
    response.on("close", left);
    response.write(encodeFrame({ frame: "columns", names: ["i"] }));
    request.resume();
  });
  for await (const _ of client.runCypher({ text: "RETURN 1", mode: "run" }, stay)) break;
  await expect(leaving).resolves.toBeUndefined();
});

test("throws the problem that the server names", async () => {
  const problem = { code: "too-many-queries", requestId: "r-1", detail: "…", status: 429 };
  const client = await serving((_, response) =>
    response.writeHead(429).end(JSON.stringify(problem)),
  );
  const calls = [
    drain(client.runCypher({ text: "RETURN 1", mode: "run" }, stay)),
    client.checkCypher("RETURN 1"),
    client.downloadCypher({ text: "RETURN 1", format: "csv" }),
  ];
  for (const call of calls) await expect(call).rejects.toBeInstanceOf(ProblemError);
});

test("gives a file only when all of it came", async () => {
  let cut = false;
  const client = await serving((_, response) => {
    response.writeHead(200);
    if (cut) response.write("i\r\n1\r\n", () => response.destroy());
    else response.end("i\r\n1\r\n");
  });
  const request = { text: "RETURN 1 AS i", format: "csv" } as const;
  const { file } = await client.downloadCypher(request);
  expect(await file.text()).toBe("i\r\n1\r\n");
  cut = true;
  await expect(client.downloadCypher(request)).rejects.toThrow("broke off");
});
