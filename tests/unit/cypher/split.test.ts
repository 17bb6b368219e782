import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMark, lex } from "@/lib/cypher/lex";
import { modeOf, readPrefix } from "@/lib/cypher/prefix";
import { splitStatements, statementAt } from "@/lib/cypher/split";

const texts = (text: string) => splitStatements(text).map((statement) => statement.text);

describe("splitStatements", () => {
  it.each([
    ["RETURN 1; RETURN 2", ["RETURN 1", "RETURN 2"]],
    ["RETURN 1;\n;; // nothing;\n/* ; */ ;RETURN 2;", ["RETURN 1", "RETURN 2"]],
    ["RETURN ';' AS `;` ; RETURN \";\"", ["RETURN ';' AS `;`", 'RETURN ";"']],
    ["RETURN 'it\\';s'; RETURN 2", ["RETURN 'it\\';s'", "RETURN 2"]],
    ["RETURN '\\\\'; RETURN 2", ["RETURN '\\\\'", "RETURN 2"]],
    ["RETURN 1 AS `a\\`; RETURN `b``;`", ["RETURN 1 AS `a\\`", "RETURN `b``;`"]],
    ["RETURN 1 // it's; one\n; RETURN 2", ["RETURN 1 // it's; one", "RETURN 2"]],
    ["RETURN 1 // x\r; RETURN 2", ["RETURN 1 // x", "RETURN 2"]],
    ["RETURN 1 /* a /* ; */; RETURN 2", ["RETURN 1 /* a /* ; */", "RETURN 2"]],
    ["RETURN 1 /* never; ends", ["RETURN 1 /* never; ends"]],
    ["RETURN 'never; ends", ["RETURN 'never; ends"]],
    ["RETURN 1 AS `;", ["RETURN 1 AS `;"]],
    ["RETURN \\u0027a;b\\u0027; RETURN 2", ["RETURN \\u0027a;b\\u0027", "RETURN 2"]],
    ["RETURN 1 \\u003b RETURN 2", ["RETURN 1", "RETURN 2"]],
    ["RETURN '\\\\u0027;'; RETURN 2", ["RETURN '\\\\u0027;'", "RETURN 2"]],
    ["// one\nRETURN 1", ["// one\nRETURN 1"]],
    ["", []],
    ["  ;\n", []],
    ["// only a comment", []],
  ])("%j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  const part = fc.constantFrom(
    "RETURN 1",
    "'a;b'",
    '"a\\";b"',
    "`a``;b`",
    "/* ; ' */",
    '// ; "\n',
    "x",
    " ",
    "\n",
    "😀",
    "é",
    "\\u0041",
    "(",
    "}",
  );
  const statement = fc
    .array(part, { minLength: 1, maxLength: 6 })
    .map((parts) => `R ${parts.join(" ")} E`);

  it("finds again what was joined, at the very places", () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), (statements) => {
        const text = statements.join(";");
        const found = splitStatements(text);
        expect(found.map((one) => one.text)).toEqual(statements);
        expect(found.map((one) => text.slice(one.start, one.end))).toEqual(statements);
      }),
    );
  });

  it("takes any text: nothing is lost but semicolons, space and comments, and order stays", () => {
    const noise = fc.array(
      fc.oneof(
        part,
        fc.constantFrom(";", "'", '"', "`", "/*", "*/", "//", "\\", "\\u003b"),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(
        noise.map((parts) => parts.join("")),
        (text) => {
          const found = splitStatements(text);
          for (const { text: said, start, end } of found) expect(text.slice(start, end)).toBe(said);
          for (const [i, one] of found.entries())
            expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          const code = (of: string) =>
            lex(of).filter((token) => token.kind !== "comment" && !isMark(token, ";")).length;
          expect(found.reduce((sum, one) => sum + code(one.text), 0)).toBe(code(text));
        },
      ),
      // A name that never ends and is a semicolon only once the space behind it is gone.
      { numRuns: 500, examples: [["`;\n"]] },
    );
  });
});

describe("statementAt", () => {
  const text = "RETURN 1;\n\nRETURN 2; // end";
  it.each([
    [0, "RETURN 1"],
    [8, "RETURN 1"],
    [9, "RETURN 2"],
    [10, "RETURN 2"],
    [19, "RETURN 2"],
    [text.length, "RETURN 2"],
  ])("with the cursor at %i", (cursor, expected) => {
    expect(statementAt(text, cursor)?.text).toBe(expected);
  });

  it("is undefined where there is none, and the next one before the first", () => {
    expect(statementAt("// nothing", 3)).toBeUndefined();
    expect(statementAt(";RETURN 1", 0)?.text).toBe("RETURN 1");
  });
});

describe("readPrefix", () => {
  it.each([
    ["RETURN 1", undefined, "RETURN 1", []],
    ["EXPLAIN RETURN 1", "explain", "        RETURN 1", []],
    ["/* a */ profile // b\nRETURN 1", "profile", "/* a */         // b\nRETURN 1", []],
    ["CYPHER 25 EXPLAIN RETURN 1", "explain", "CYPHER 25         RETURN 1", []],
    [
      "EXPLAIN CYPHER 5 runtime=slotted Planner = dp RETURN 1",
      "explain",
      "        CYPHER 5 runtime=slotted Planner = dp RETURN 1",
      ["runtime", "planner"],
    ],
    ["\\u0045XPLAIN RETURN 1", "explain", "             RETURN 1", []],
    ["EXPLAIN PROFILE RETURN 1", undefined, "EXPLAIN PROFILE RETURN 1", []],
    ["RETURN 1 AS EXPLAIN", undefined, "RETURN 1 AS EXPLAIN", []],
    ["'EXPLAIN' RETURN 1", undefined, "'EXPLAIN' RETURN 1", []],
  ])("%j", (text, mode, body, options) => {
    expect(readPrefix(text)).toEqual({ mode, body, options });
  });

  it("honours what was typed unless a button asks for something else", () => {
    const typed = readPrefix("PROFILE RETURN 1");
    expect([
      modeOf("run", typed),
      modeOf("explain", typed),
      modeOf("run", readPrefix("RETURN 1")),
    ]).toEqual(["profile", "explain", "run"]);
  });
});
