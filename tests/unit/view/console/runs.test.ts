import { describe, expect, it } from "vitest";
import type { Frame } from "@/lib/stream/frame";
import type { Run } from "@/lib/view/console/run";
import { createRuns, shownRun } from "@/lib/view/console/runs";

const END = { bytes: 0, ms: 1, guardMs: 1, cut: {} };
const COLUMNS: Frame = { frame: "columns", names: ["n"] };
const DONE: Frame = { frame: "end", outcome: "complete", rows: 2, ...END };
const ROWS: Frame = { frame: "rows", from: 0, rows: [[1], [2]] };
const FAULT: Frame = { frame: "error", code: "refused", title: "No", message: "CREATE is refused" };
const FAILED: Frame = { frame: "end", outcome: "failed", rows: 0, ...END };

/** Answers each statement by its own frames; `hang` waits until it is left. */
function store(answers: Readonly<Record<string, readonly (Frame | "hang" | "throw")[]>>) {
  const asked: string[] = [];
  const done: Run[] = [];
  const left: string[] = [];
  const runs = createRuns({
    async *ask({ text }, signal) {
      asked.push(text);
      for (const frame of answers[text] ?? []) {
        if (frame === "throw") throw new Error("cut off");
        if (frame === "hang") {
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
          left.push(text);
          signal.throwIfAborted();
        } else yield frame;
      }
    },
    params: () => ({ x: 1 }),
    describe: (thrown) => ({ code: "broken", title: "Broken", message: String(thrown) }),
    now: () => 0,
    onDone: (run) => done.push(run),
  });
  const start = (...texts: string[]) =>
    runs.getState().start(
      texts.map((text, index) => ({ text, start: index })),
      "run",
    );
  return { runs, start, asked, done, left, statuses: () => statuses(runs.getState().runs) };
}

const statuses = (runs: readonly Run[]) => runs.map(({ status }) => status);

describe("a run", () => {
  it("gathers columns, rows and the end", async () => {
    const { runs, start } = store({ a: [COLUMNS, ROWS, DONE] });
    await start("a");
    expect(shownRun(runs.getState())).toMatchObject({
      status: "done",
      columns: ["n"],
      rows: [[1], [2]],
      rowCount: 2,
      params: { x: 1 },
      end: DONE,
    });
    expect(runs.getState().running).toBe(false);
  });

  it("goes through several statements in order, until the first fault", async () => {
    const {
      start,
      asked,
      statuses: now,
      done,
    } = store({
      a: [COLUMNS, ROWS, DONE],
      b: [FAULT, FAILED],
      c: [COLUMNS, DONE],
    });
    await start("a", "b", "c");
    expect(asked).toEqual(["a", "b"]);
    expect(now()).toEqual(["done", "failed"]);
    expect(done.at(-1)?.error).toEqual({
      code: "refused",
      title: "No",
      message: "CREATE is refused",
    });
  });

  it("keeps the rows of an answer that breaks off, and says that it did", async () => {
    const { runs, start } = store({ a: [COLUMNS, ROWS, "throw"] });
    await start("a");
    expect(shownRun(runs.getState())).toMatchObject({
      status: "failed",
      rowCount: 2,
      end: undefined,
      error: { code: "broken", message: "Error: cut off" },
    });
  });

  it("stops where it is, and asks for nothing more", async () => {
    const {
      runs,
      start,
      asked,
      left,
      statuses: now,
    } = store({ a: [COLUMNS, ROWS, "hang"], b: [] });
    const ended = start("a", "b");
    await expect.poll(() => shownRun(runs.getState())?.rowCount).toBe(2);
    runs.getState().stop();
    await ended;
    expect({ asked, left, now: now() }).toEqual({ asked: ["a"], left: ["a"], now: ["stopped"] });
  });

  it("gives way to a newer one", async () => {
    const { runs, start, left, statuses: now } = store({ a: ["hang"], b: [COLUMNS, ROWS, DONE] });
    const first = start("a");
    await Promise.resolve();
    await Promise.all([start("b"), first]);
    expect(left).toEqual(["a"]);
    expect(now()).toEqual(["done"]);
    expect(runs.getState()).toMatchObject({ running: false, asked: 1 });
  });
});
