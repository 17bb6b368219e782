import { expect, test } from "vitest";
import { fileOf } from "@/lib/server/console/download";
import type { Frame } from "@/lib/stream/frame";

const end: Frame = {
  frame: "end",
  outcome: "complete",
  rows: 0,
  bytes: 0,
  ms: 1,
  guardMs: 1,
  cut: {},
};
const plan = {
  queryType: "r",
  root: { operator: "ProduceResults", details: "a", other: [], children: [] },
};

async function* sent(...frames: readonly Frame[]) {
  yield* frames;
}

async function textOf(frames: readonly Frame[], format: "csv" | "json" | "ndjson") {
  const chunks = await fileOf(sent(...frames, end), format, "bolt://127.0.0.1:1");
  const decoder = new TextDecoder();
  let text = "";
  for (let next = await chunks.next(); !next.done; next = await chunks.next())
    text += decoder.decode(next.value);
  return text;
}

const columns: Frame = { frame: "columns", names: ["a"] };
const rows: Frame = { frame: "rows", from: 0, rows: [[1]] };

test("a file without rows is a whole one, too", async () => {
  expect(await textOf([columns], "json")).toBe("[]\n");
  expect(await textOf([columns], "csv")).toBe("a\r\n");
  expect(await textOf([columns], "ndjson")).toBe("");
});

test("a query under PROFILE still gives its rows", async () => {
  expect(await textOf([columns, rows, { frame: "plan", kind: "profile", plan }], "json")).toBe(
    '[\n{"a":1}\n]\n',
  );
});

test("a query under EXPLAIN has no rows to download, and says so", async () => {
  const explained: Frame = { frame: "plan", kind: "explain", plan };
  for (const format of ["csv", "json", "ndjson"] as const) {
    const error: unknown = await textOf([explained], format).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ display: { code: "no-rows", status: 400 } });
  }
});

test("a query that fails at once is told before the first byte", async () => {
  const refused: Frame = { frame: "error", code: "refused", title: "t", message: "m" };
  await expect(textOf([refused], "csv")).rejects.toMatchObject({
    display: { code: "refused", status: 403, remedy: "Correct the query and try again." },
  });
  await expect(textOf([{ ...refused, code: "database-away" }], "csv")).rejects.toMatchObject({
    display: { code: "database-away", status: 503 },
  });
});
