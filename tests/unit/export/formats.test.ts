import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { defaultsOf } from "@/lib/export/format";
import { optionsSchema } from "@/lib/export/options";
import { FORMATS } from "@/lib/export/formats";
import { exportFileSchema } from "@/lib/export/schema";
import { cypherLiteral } from "@/lib/export/literal";
import { xmlText, xmlValue } from "@/lib/export/xml";
import { sentenceOf } from "@/lib/model/sentence";
import type { ExportFormatId, ExportOptions } from "@/lib/model/exports";
import { z } from "zod";
import { readDocs } from "@/tests/support/apiDocs";
import { promised } from "@/tests/support/promised";
import {
  exportActor,
  exportStatement,
  HOSTILE_TEXTS,
  hostilePart,
  partOf,
  textOf,
} from "@/tests/support/exports";

const write = (id: ExportFormatId, options: ExportOptions = {}, part = hostilePart()) =>
  textOf(FORMATS[id].write(part, { ...defaultsOf(FORMATS[id]), ...options }));

/** What XML cannot hold is left out; all else must come back as it was. */
const speakable = (text: string): string =>
  [...text].filter((char) => !"\u0000\u0001\u000B\uFFFE\uFFFF\uD800".includes(char)).join("");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Read by a parser that is strict, and not ours. */
function elementsOf(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    all.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return all;
}

describe("XML", () => {
  test("comes back as it was, but for what XML cannot hold", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE_TEXTS));
    fc.assert(
      fc.property(text, text, (inner, value) => {
        const [element] = elementsOf(`<a b=${xmlValue(value)}>${xmlText(inner)}</a>`);
        const whole = (given: string) =>
          given
            // oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
            .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
            .replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, "")
            .replaceAll(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
        expect(element).toEqual({ name: "a", attributes: { b: whole(value) }, text: whole(inner) });
      }),
      { numRuns: 3_000 },
    );
  });

  test.each<[ExportFormatId, ExportOptions]>([
    ["graphml", {}],
    ["graphml", { lines: "statements" }],
    ["gexf", {}],
    ["gexf", { lines: "statements", timeline: true }],
    ["gexf", { version: "1.2" }],
  ])("%s with %j holds every text as text", async (id, options) => {
    const elements = elementsOf(await write(id, options));
    const found = new Set(
      elements.flatMap(({ attributes, text }) => [text, ...Object.values(attributes)]),
    );
    for (const text of HOSTILE_TEXTS) expect(found).toContain(speakable(text));
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].filter((name) => /^(script|svg|b)$/.test(name))).toEqual([]);
  });
});

describe("a graph", () => {
  test("has a line for each pair of a statement, and none to who is not in it", async () => {
    const statement = exportStatement(1, "x");
    const reciprocal = exportStatement(2, "y", {
      reciprocal: true,
      recipients: [],
      actors: [...statement.actors, ...statement.recipients],
    });
    const alone = exportStatement(3, "z", { recipients: [] });
    const part = (actors: readonly string[]) =>
      partOf({
        actors: actors.map((id) => exportActor(id, id, "Country")),
        statements: [statement, reciprocal, alone],
      });
    const edges = async (actors: readonly string[]) =>
      elementsOf(await write("graphml", { lines: "statements" }, part(actors)))
        .filter(({ name }) => name === "edge")
        .map(({ attributes }) => attributes["id"]);
    expect(await edges(["from", "to"])).toEqual([
      "0000000000000001|from|to",
      "0000000000000002|from|to",
    ]);
    expect(await edges(["from"])).toEqual([]);
  });

  test("tells parallel statements apart, so that Gephi does not sum them up", async () => {
    const part = partOf({
      actors: [exportActor("from", "a", "Country"), exportActor("to", "b", "Country")],
      statements: [exportStatement(1, "x"), exportStatement(2, "y")],
    });
    const kinds = elementsOf(await write("gexf", { lines: "statements" }, part))
      .filter(({ name }) => name === "edge")
      .map(({ attributes }) => attributes["kind"]);
    expect(kinds).toEqual(["1", "2"]);
  });
});

describe("CSV", () => {
  test("of statements holds no formula by default, and every text when it is raw", async () => {
    const rows = async (options: ExportOptions) =>
      parse(await write("statements-csv", options), {
        columns: true,
        bom: true,
      }) as Record<string, string>[];
    const [safe, raw] = [await rows({}), await rows({ raw: true, mark: true })];
    expect(safe.flatMap((row) => Object.values(row)).filter(isFormula)).toEqual([]);
    // UTF-8 has no halves of a pair.
    const texts = HOSTILE_TEXTS.map((text) => Buffer.from(text).toString());
    expect(raw.map(({ summary }) => summary)).toEqual(texts);
    expect(raw.map(({ evidence }) => evidence)).toEqual(texts);
    expect(raw[0]?.["sentence"]).toBe(sentenceOf(exportStatement(0, HOSTILE_TEXTS[0])));
  });

  test("of actors is read back whole", async () => {
    const rows = parse(await write("actors-csv", { raw: true }), { columns: true });
    expect(rows).toHaveLength(2 * HOSTILE_TEXTS.length);
    expect(rows[2]).toMatchObject({ actorId: "from-1", name: HOSTILE_TEXTS[1], statements: "2" });
  });

  test("loses nothing when it is raw, and holds no formula when it is not (promise 15)", async () => {
    const wild = fc
      .tuple(
        fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", " =", '"=', ";="),
        fc.string({ unit: "binary" }),
      )
      .map(([begin, rest]) => begin + rest);
    let cells = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { minLength: 20, maxLength: 20 }), async (texts) => {
        const part = partOf({
          actors: texts.map((text, n) => exportActor(`a-${n}`, text, "Country")),
          statements: texts.map((text, n) => exportStatement(n, text)),
        });
        const read = async (id: ExportFormatId, raw: boolean) =>
          parse(await write(id, { raw }, part), {
            columns: true,
            relax_column_count: false,
          }) as Record<string, string>[];
        const [names, summaries] = [
          await read("actors-csv", true),
          await read("statements-csv", true),
        ];
        expect(names.map(({ name }) => name)).toEqual(texts);
        expect(summaries.map(({ summary }) => summary)).toEqual(texts);
        expect(summaries.map(({ title }) => title)).toEqual(texts);
        const safe = (await read("statements-csv", false)).flatMap((row) => Object.values(row));
        expect(safe.filter(isFormula)).toEqual([]);
        cells += safe.length;
      }),
      { numRuns: 150 },
    );
    expect(cells).toBeGreaterThan(100_000);
    promised(15, `${cells} cells of exports, read by csv-parse: formulas 0, lost from raw ones 0`);
  });
});

/** Numbers are none. */
const isFormula = (cell: string): boolean =>
  /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);

describe("JSON", () => {
  const schema = z.toJSONSchema(exportFileSchema);

  test("fits the schema that is published, by a validator that is not ours", async () => {
    const validate = new Ajv2020({
      allErrors: true,
      strict: false,
      validateFormats: false,
    }).compile(schema);
    const file: unknown = JSON.parse(await write("json"));
    validate(file);
    expect(validate.errors).toBeNull();
    const { end: _, ...broken } = file as Record<string, unknown>;
    expect(validate(broken)).toBe(false);
  });

  test("docs/export.schema.json is that schema", () => {
    expect(JSON.parse(readDocs("export.schema.json"))).toEqual({
      title: "An export of WhoSays",
      ...JSON.parse(JSON.stringify(schema)),
    });
  });

  test("says at its end how many of each were written", async () => {
    const file = JSON.parse(await write("json")) as {
      readonly end: unknown;
      readonly statements: readonly { readonly summary: string }[];
    };
    const n = HOSTILE_TEXTS.length;
    expect(file.end).toEqual({
      actors: 2 * n,
      edges: 5 * n,
      background: n,
      articles: n,
      statements: n,
    });
    expect(file.statements.map(({ summary }) => summary)).toEqual([...HOSTILE_TEXTS]);
  });
});

test("the same part is the same file", async () => {
  for (const id of ["json", "graphml", "gexf", "actors-csv", "statements-csv"] as const)
    expect(await write(id)).toBe(await write(id));
});

test("a text is one literal of Cypher, on one line", () => {
  for (const text of HOSTILE_TEXTS) {
    const literal = cypherLiteral(text);
    expect(literal).toMatch(/^'(?:[^'\\]|\\[\\'"nrt]|\\u[0-9a-f]{4})*'$/);
    expect(literal).not.toMatch(/\p{Zl}|\p{Zp}|\p{Cc}/u);
  }
});

test("options are read by the format's own parameters", () => {
  const schema = optionsSchema(FORMATS.gexf);
  expect(schema.parse({})).toEqual({ lines: "relations", version: "1.3", timeline: false });
  expect(schema.safeParse({ version: "2" }).error?.issues[0]?.message).toBe("one of 1.3, 1.2");
  expect(schema.safeParse({ colour: "red" }).success).toBe(false);
});
