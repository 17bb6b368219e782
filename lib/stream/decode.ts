import { z } from "zod";
import { WhoSaysError } from "@/lib/model/errors";
import type { DisplayError } from "@/lib/model/errors";
import type { Frame } from "./frame";

/** The answer broke off: there is no `end` frame. What came before it is true, but not all. */
export class IncompleteAnswerError extends WhoSaysError {
  constructor(readonly rows: number) {
    super(`answer incomplete: it broke off after ${rows} rows`);
  }

  get display(): DisplayError {
    return {
      code: "answer-incomplete",
      status: 502,
      title: "The answer broke off",
      detail: `The connection ended after ${this.rows} rows; there may be more.`,
      remedy: "Run it again.",
    };
  }
}

/** A line that our server does not write: something between it and us changed the answer. */
export class StreamFaultError extends WhoSaysError {
  constructor(
    readonly line: number,
    readonly fault: string,
  ) {
    super(`answer not understood: line ${line}: ${fault}`);
  }

  get display(): DisplayError {
    return {
      code: "answer-not-understood",
      status: 502,
      title: "The answer cannot be read",
      detail: `Line ${this.line} of the answer: ${this.fault}.`,
      remedy: "Reload the page: it may be older than the server.",
    };
  }
}

/** Frames out of bytes that may be cut anywhere, also inside a character. */
export class FrameDecoder {
  private readonly text = new TextDecoder("utf-8", { fatal: true });
  private rest: string[] = [];
  private line = 0;
  private rows = 0;
  private columns: number | undefined;
  private ended = false;

  /** @throws StreamFaultError */
  push(chunk: Uint8Array): Frame[] {
    const text = attempt(() => this.text.decode(chunk, { stream: true }));
    if (typeof text !== "string") return this.fail("it is not UTF-8");
    const lines = text.split("\n");
    const last = lines.pop() ?? "";
    const frames = lines.map((line) => {
      const whole = [...this.rest, line].join("");
      this.rest = [];
      return this.read(whole);
    });
    if (last !== "") this.rest.push(last);
    return frames;
  }

  /** @throws IncompleteAnswerError unless the `end` frame came, and came last */
  finish(): void {
    if (!this.ended || this.rest.length > 0) throw new IncompleteAnswerError(this.rows);
  }

  private read(text: string): Frame {
    this.line += 1;
    const frame = envelope(text);
    if (typeof frame === "string") return this.fail(frame);
    if (this.ended) return this.fail("something follows the end");
    switch (frame.frame) {
      case "columns":
        if (this.columns !== undefined) return this.fail("columns come twice");
        this.columns = frame.names.length;
        break;
      case "rows":
        if (frame.rows.some((row) => row.length !== this.columns))
          return this.fail("a row does not fit the columns");
        if (frame.from !== this.rows)
          return this.fail(
            `rows are lost or doubled: expected row ${this.rows}, found ${frame.from}`,
          );
        this.rows += frame.rows.length;
        break;
      case "end":
        if (frame.rows !== this.rows)
          return this.fail(`rows are lost or doubled: ${frame.rows} were sent, ${this.rows} came`);
        this.ended = true;
        break;
      case "notice":
      case "plan":
      case "error":
    }
    return frame;
  }

  private fail(fault: string): never {
    throw new StreamFaultError(this.line, fault);
  }
}

/**
 * The frames of an answer's body.
 *
 * @throws IncompleteAnswerError, StreamFaultError
 */
export async function* decodeFrames(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Frame, void, undefined> {
  const decoder = new FrameDecoder();
  for await (const chunk of chunks) yield* decoder.push(chunk);
  decoder.finish();
}

// Values inside are ours and many, so the shape around them is looked at and they are not.
const envelopeSchema = z.discriminatedUnion("frame", [
  z.looseObject({ frame: z.literal("columns"), names: z.array(z.string()) }),
  z.looseObject({
    frame: z.literal("rows"),
    from: z.int(),
    rows: z.custom<unknown[][]>(
      (rows) => Array.isArray(rows) && rows.every(Array.isArray),
      "no list of rows",
    ),
  }),
  z.looseObject({ frame: z.literal("notice"), message: z.string() }),
  z.looseObject({ frame: z.literal("plan"), plan: z.looseObject({ queryType: z.string() }) }),
  z.looseObject({ frame: z.literal("error"), code: z.string(), message: z.string() }),
  z.looseObject({
    frame: z.literal("end"),
    rows: z.int(),
    outcome: z.enum(["complete", "cut", "failed"]),
  }),
]);

function envelope(text: string): Frame | string {
  const json = attempt((): unknown => JSON.parse(text));
  if (json === undefined) return "found no JSON";
  const parsed = envelopeSchema.safeParse(json);
  if (parsed.success) return parsed.data as Frame;
  const [issue] = parsed.error.issues;
  return issue?.code === "invalid_union"
    ? "unknown frame"
    : `${issue?.path.join(".")}: ${issue?.message}`;
}

/** The decoder's half of the stream pump: bytes from outside may be anything. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
