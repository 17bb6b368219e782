import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "@/scripts/load/json";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("readJson", { timeout: 60_000 }, () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), fc.nat(3), (text, space) => {
        const value: unknown = JSON.parse(text);
        const read = readJson(JSON.stringify(value, undefined, space));
        if (text.includes("__proto__")) return;
        expect(read).toEqual({ ok: true, value, repeats: [] });
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it("refuses what JSON.parse refuses, at a place inside the text", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      "1",
      "-0.5e3",
      "01",
      ".5",
      "true",
      "nul",
      "null",
      " ",
      "\n",
      '"',
      "'",
      "\\",
      "//",
      '"\\u00e9"',
      '"\\x"',
      "\u00a0",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const read = readJson(text);
        expect([text, read.ok]).toEqual([text, parses(text)]);
        expect(read.ok ? 0 : read.offset).toBeLessThanOrEqual(text.length);
      }),
      { seed: 6, numRuns: 10_000 },
    );
  });

  it("notes keys that stand twice in one object", () => {
    expect(readJson('{"a": {"a": 1}, "b": [{"a": 1, "\\u0061": 2}]}')).toEqual({
      ok: true,
      value: { a: { a: 1 }, b: [{ a: 2 }] },
      repeats: [{ key: "a", offset: 31 }],
    });
  });

  it("refuses to dig without end", () => {
    expect(readJson("[".repeat(1e6)).ok).toBe(false);
  });
});
