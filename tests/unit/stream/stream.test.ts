import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowBatch } from "@/lib/stream/batch";
import {
  decodeFrames,
  FrameDecoder,
  IncompleteAnswerError,
  StreamFaultError,
} from "@/lib/stream/decode";
import { encodeFrame, encodeFrames, utf8Length } from "@/lib/stream/encode";
import type { EndFrame, Frame } from "@/lib/stream/frame";
import {
  asFloat,
  asInteger,
  type CypherValue,
  floatValue,
  integerValue,
  kindOf,
} from "@/lib/stream/value";
import { anyColumns, anyValue } from "./values";
import { promised } from "@/tests/support/promised";

type Rows = readonly (readonly CypherValue[])[];

/** An answer as the runner makes it. */
function answer(names: readonly string[], rows: Rows, perFrame: number): Frame[] {
  const batch = new RowBatch(perFrame, 1e6);
  const frames: Frame[] = [{ frame: "columns", names }];
  for (const row of rows) {
    batch.add(row, 1e9);
    if (batch.isFull) frames.push(batch.take());
  }
  if (!batch.isEmpty) frames.push(batch.take());
  return [...frames, end(rows.length, batch.bytes)];
}

function end(rows: number, bytes = 0): EndFrame {
  return { frame: "end", outcome: "complete", rows, bytes, ms: 1, guardMs: 1, cut: {} };
}

function decode(chunks: readonly Uint8Array[]): Frame[] {
  const decoder = new FrameDecoder();
  const frames = chunks.flatMap((chunk) => decoder.push(chunk));
  decoder.finish();
  return frames;
}

const bytesOf = (frames: readonly Frame[]) =>
  new TextEncoder().encode(frames.map(encodeFrame).join(""));

const table = anyColumns.chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(fc.array(anyValue, { minLength: names.length, maxLength: names.length }), {
      maxLength: 8,
    }),
    perFrame: fc.integer({ min: 1, max: 4 }),
    cuts: fc.array(fc.nat(), { maxLength: 10 }),
  }),
);

describe("an answer on its way", () => {
  it("arrives as it was, wherever it is cut into chunks (promise 14)", () => {
    fc.assert(
      fc.property(table, ({ names, rows, perFrame, cuts }) => {
        const frames = answer(names, rows, perFrame);
        const bytes = bytesOf(frames);
        const at = [
          0,
          ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b),
          bytes.length,
        ];
        const chunks = at.slice(1).map((to, i) => bytes.slice(at[i], to));
        expect(decode(chunks)).toEqual(frames);
      }),
      { numRuns: 200 },
    );
    promised(14, "200 answers with any names and values, cut anywhere: lossless");
  });

  it("keeps odd keys, doubled columns and large numbers", () => {
    const odd: CypherValue = {
      $: "map",
      entries: [
        ["__proto__", { $: "map", entries: [["constructor", null]] }],
        ["then", 1],
        ["toString", "x"],
      ],
    };
    const rows: Rows = [[1, integerValue(9_007_199_254_740_993n), odd, floatValue(-0)]];
    const frames = answer(["a", "a", "__proto__", "toString"], rows, 10);
    expect(decode([bytesOf(frames)])).toEqual(frames);
  });

  it("counts its bytes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => utf8Length(text) === new TextEncoder().encode(text).length,
      ),
    );
    const batch = new RowBatch(10, 1e6);
    batch.add(["é😀"], 1e6);
    expect(batch.bytes).toBe(new TextEncoder().encode('["é😀"],').length);
    expect(batch.add(["long"], batch.bytes + 3)).toBe(false);
    expect(batch.count).toBe(1);
  });

  it("keeps its frames small however many rows come at once", () => {
    const batch = new RowBatch(2, 1e6);
    for (let i = 0; i < 5; i++) batch.add([i], 1e6);
    expect([batch.isFull, batch.waiting]).toEqual([true, 2]);
    const taken = [batch.take(), batch.take(), batch.take()];
    expect(taken.map(({ from, rows: some }) => [from, some])).toEqual([
      [0, [[0], [1]]],
      [2, [[2], [3]]],
      [4, [[4]]],
    ]);
    expect([batch.isEmpty, batch.isFull, batch.sentRows, batch.sentBytes]).toEqual([
      true,
      false,
      5,
      batch.bytes,
    ]);
  });

  it("asks for no frame that nobody takes", async () => {
    let asked = 0;
    async function* frames(): AsyncGenerator<Frame> {
      for (;;) {
        asked += 1;
        yield { frame: "columns", names: [] };
      }
    }
    const body = encodeFrames(frames());
    await body.next();
    await body.next();
    expect(asked).toBe(2);
    await body.return();
  });
});

describe("a cut answer (promise 8)", () => {
  const rows: Rows = Array.from({ length: 600 }, (_, i) => [i, `row ${i} é 😀`]);
  const whole = bytesOf(answer(["i", "text"], rows, 50));

  it("is never taken for a whole one, at any KB or byte near its end", async () => {
    const cuts = [...Array(Math.floor(whole.length / 1024)).keys()].map((kb) => kb * 1024);
    for (let near = 1; near < 64; near++) cuts.push(whole.length - near);
    let wrongly = 0;
    for (const cut of cuts) {
      const came: unknown[] = [];
      const read = async () => {
        for await (const frame of decodeFrames(chunks(whole.slice(0, cut))))
          if (frame.frame === "rows") came.push(...frame.rows);
      };
      const error = await read().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof IncompleteAnswerError)) wrongly += 1;
      // What did come is the true beginning, nothing doubled.
      expect(came).toEqual(rows.slice(0, came.length));
    }
    expect(wrongly).toBe(0);
    promised(
      8,
      `cut at ${cuts.length} places of ${whole.length} bytes, wrongly complete ${wrongly}, doubled rows 0`,
    );
  });

  async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < bytes.length; i += 1000) yield bytes.slice(i, i + 1000);
  }

  it.each<[string, Frame[] | string, string]>([
    [
      "rows twice",
      [
        { frame: "columns", names: ["a"] },
        { frame: "rows", from: 0, rows: [[1]] },
        { frame: "rows", from: 0, rows: [[1]] },
      ],
      "expected row 1, found 0",
    ],
    [
      "rows lost",
      [
        { frame: "columns", names: ["a"] },
        { frame: "rows", from: 5, rows: [[1]] },
      ],
      "expected row 0, found 5",
    ],
    ["another count", [end(3)], "3 were sent, 0 came"],
    [
      "a row too long",
      [
        { frame: "columns", names: ["a"] },
        { frame: "rows", from: 0, rows: [[1, 2]] },
      ],
      "does not fit",
    ],
    ["more behind the end", [end(0), end(0)], "something follows the end"],
    ["no JSON", "nonsense\n", "found no JSON"],
    ["no frame", '{"frame":"surprise"}\n', "unknown frame"],
  ])("says what is wrong: %s", (_, sent, fault) => {
    const bytes = typeof sent === "string" ? new TextEncoder().encode(sent) : bytesOf(sent);
    const read = () => new FrameDecoder().push(bytes);
    expect(read).toThrow(StreamFaultError);
    expect(read).toThrow(fault);
  });

  it("is no UTF-8", () => {
    expect(() => new FrameDecoder().push(Uint8Array.of(0xff, 0x0a))).toThrow("it is not UTF-8");
  });
});

describe("numbers", () => {
  it("are what they were, and know their type", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (number) => {
        expect([
          asInteger(integerValue(number)),
          asFloat(integerValue(number)),
          kindOf(integerValue(number)),
        ]).toEqual([number, undefined, "integer"]);
      }),
    );
    fc.assert(
      fc.property(fc.double(), (number) => {
        const value: CypherValue = JSON.parse(JSON.stringify(floatValue(number)));
        expect([asFloat(value), asInteger(value), kindOf(value)]).toEqual([
          number,
          undefined,
          "float",
        ]);
      }),
    );
  });
});
