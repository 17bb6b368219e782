import { describe, expect, it } from "vitest";
import { parameterFindings } from "@/app/explorer/console/editor/findings";
import { parametersIn } from "@/lib/cypher/parameters";
import { wordUnknown } from "@/lib/cypher/unknown";
import type { Finding } from "@/lib/model/console";

const KNOWN = {
  labels: [{ name: "Actor", count: 1, properties: [] }],
  types: [{ name: "ACCUSE", count: 1, properties: [] }],
  properties: ["statementCount"],
  functions: [],
  procedures: [],
  parameters: [],
};

function unknown(kind: string, name: string): Finding {
  const code = `Neo.ClientNotification.Statement.Unknown${kind}Warning`;
  return wordUnknown(
    { code, severity: "warning", message: "at length", offset: 2, length: name.length },
    `  ${name} `,
    KNOWN,
  );
}

describe("wordUnknown", () => {
  it.each([
    ["Label", "Acter", "No node has the label Acter.", "Did you mean Actor?"],
    ["Label", "`actor`", "No node has the label actor.", "Did you mean Actor?"],
    ["Label", "Place", "No node has the label Place.", undefined],
    ["RelationshipType", "ACUSE", "No relationship has the type ACUSE.", "Did you mean ACCUSE?"],
    [
      "PropertyKey",
      "statementsCount",
      "Nothing has a property statementsCount.",
      "Did you mean statementCount?",
    ],
  ])("%s %s", (kind, name, message, remedy) => {
    const { message: said, remedy: advised } = unknown(kind, name);
    expect([said, advised]).toEqual([message, remedy]);
  });

  it("leaves every other finding as it is", () => {
    const finding = { ...unknown("Label", "Acter"), code: "refused" };
    expect(wordUnknown(finding, "Acter", KNOWN)).toBe(finding);
  });
});

describe("parametersIn", () => {
  it("finds names behind $, and none in strings and comments", () => {
    const text = "RETURN $one, '$two' /* $three */, $`odd name`, $ four, n:$(label)";
    expect(parametersIn(text)).toEqual([
      { name: "one", start: 7, end: 11 },
      { name: "odd name", start: 34, end: 45 },
    ]);
  });
});

describe("parameterFindings", () => {
  it("tells which have no value, and which one of the wrong type", () => {
    const found = parameterFindings("RETURN $none, $bad, $good", [
      { name: "bad", type: "integer", text: "many" },
      { name: "good", type: "integer", text: "2" },
    ]);
    expect(found).toEqual([
      {
        code: "parameter",
        severity: "warning",
        offset: 7,
        length: 5,
        message: "The parameter $none has no value yet.",
        remedy: "Add it under Parameters.",
      },
      {
        code: "parameter",
        severity: "error",
        offset: 14,
        length: 4,
        message: "The value of $bad cannot be used: an integer has only digits, as 1974 or -3.",
        remedy: "Correct it under Parameters.",
      },
    ]);
  });
});
