import { SaxesParser, type SaxesTagNS } from "saxes";
import { expect, test } from "vitest";
import { defaultsOf } from "@/lib/export/format";
import { FORMATS } from "@/lib/export/formats";
import type { ExportOptions } from "@/lib/model/exports";
import { hostilePart, textOf } from "@/tests/support/exports";

/**
 * What the schema of GEXF (1.3/gexf.xsd, dynamics.xsd of the format's own repository) asks for, and
 * what Gephi's importer (ImporterGEXF, as of 0.10) reports as an issue of any level above INFO,
 * written down as rules: neither of them is at hand where tests run.
 */

const VIZ = {
  "1.3": "http://gexf.net/1.3/viz",
  "1.2": "http://www.gexf.net/1.2draft/viz",
} as const;

/** Which elements stand in which, and the attributes that each may and must have. */
const ELEMENTS: Readonly<
  Record<string, { in: readonly string[]; must?: readonly string[]; may?: readonly string[] }>
> = {
  gexf: { in: [""], must: ["version"] },
  meta: { in: ["gexf"], may: ["lastmodifieddate"] },
  creator: { in: ["meta"] },
  keywords: { in: ["meta"] },
  description: { in: ["meta"] },
  graph: {
    in: ["gexf"],
    may: ["defaultedgetype", "mode", "timeformat", "timerepresentation", "idtype"],
  },
  attributes: { in: ["graph"], must: ["class"], may: ["mode"] },
  attribute: { in: ["attributes"], must: ["id", "title", "type"] },
  nodes: { in: ["graph"], may: ["count"] },
  node: { in: ["nodes"], must: ["id"], may: ["label"] },
  edges: { in: ["graph"], may: ["count"] },
  edge: {
    in: ["edges"],
    must: ["source", "target"],
    may: ["id", "label", "weight", "kind", "start", "end"],
  },
  attvalues: { in: ["node", "edge"] },
  attvalue: { in: ["attvalues"], must: ["for", "value"] },
  "viz:color": { in: ["node", "edge"], must: ["r", "g", "b"] },
  "viz:position": { in: ["node"], must: ["x", "y"], may: ["z"] },
  "viz:size": { in: ["node"], must: ["value"] },
  "viz:thickness": { in: ["edge"], must: ["value"] },
};

const isFloat = (text: string): boolean => /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text);
const isInt = (text: string): boolean => /^-?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** How a value of a column has to read for Gephi to take it. */
const READS: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: isInt,
  double: isFloat,
  boolean: (text) => text === "true" || text === "false",
};

/** Gephi makes these columns itself, and says so of another one by the same id. */
const OWN_COLUMNS: readonly string[] = ["id", "label", "weight", "timeset", "source", "target"];

type Attributes = Readonly<Record<string, string>>;

/** All that is wrong with a file, a line each. */
function faultsOf(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [""];
  const columns = new Map<string, string>();
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const kinds = new Set<string>();
  let version: "1.3" | "1.2" | undefined;
  let of = "";
  let time = "";

  const rules: Readonly<Record<string, (has: Attributes) => void>> = {
    gexf({ version: found }) {
      if (found === "1.3" || found === "1.2") version = found;
      else faults.push(`version ${found}`);
    },
    meta({ lastmodifieddate: day }) {
      if (day !== undefined && !isDay(day)) faults.push(`day ${day}`);
    },
    graph({ defaultedgetype, mode, timeformat }) {
      if (defaultedgetype !== "directed") faults.push(`edge type ${defaultedgetype}`);
      if (!["static", "dynamic"].includes(mode ?? "")) faults.push(`mode ${mode}`);
      if ((mode === "dynamic") !== (timeformat === "date"))
        faults.push(`time format ${timeformat}`);
      time = timeformat ?? "";
    },
    attributes({ class: name = "", mode }) {
      if (!["node", "edge"].includes(name)) faults.push(`class ${name}`);
      if (mode !== "static") faults.push(`mode of ${name} ${mode}`);
      of = name;
    },
    attribute({ id = "", type = "" }) {
      if (OWN_COLUMNS.includes(id)) faults.push(`column ${id} of ${of} is Gephi's own`);
      if (columns.has(`${of} ${id}`)) faults.push(`column ${id} of ${of} twice`);
      if (!(type in READS)) faults.push(`type ${type}`);
      columns.set(`${of} ${id}`, type);
    },
    node({ id = "" }) {
      if (id === "" || nodes.has(id)) faults.push(`node ${id} twice or nameless`);
      nodes.add(id);
      of = "node";
    },
    edge({ id = "", source = "", target = "", weight, kind = "", start, end }) {
      if (id === "" || edges.has(id)) faults.push(`edge ${id} twice or nameless`);
      edges.add(id);
      for (const each of [source, target]) {
        if (!nodes.has(each)) faults.push(`edge ${id} to nobody: ${each}`);
      }
      // It sums up what is parallel and of one kind, with a warning.
      const place = `${source} ${target} ${kind}`;
      if (kinds.has(place)) faults.push(`edge ${id} lies on another: ${place}`);
      kinds.add(place);
      if (weight === undefined || !isFloat(weight) || Number(weight) <= 0) {
        faults.push(`weight ${weight}`);
      }
      for (const each of [start, end]) {
        if (each !== undefined && (time !== "date" || !isDay(each))) faults.push(`time ${each}`);
      }
      if (start !== undefined && end !== undefined && start > end) faults.push(`${start} > ${end}`);
      of = "edge";
    },
    attvalue({ for: id = "", value = "" }) {
      const type = columns.get(`${of} ${id}`);
      if (type === undefined) faults.push(`no column ${id} of ${of}`);
      else if (!READS[type]?.(value)) faults.push(`${type} ${id} "${value}"`);
    },
    "viz:color"(has) {
      for (const name of ["r", "g", "b"]) {
        const value = has[name] ?? "";
        if (!isInt(value) || Number(value) < 0 || Number(value) > 255) {
          faults.push(`colour ${name} ${value}`);
        }
      }
    },
    "viz:position"(has) {
      for (const [name, value] of Object.entries(has)) {
        if (!isFloat(value)) faults.push(`position ${name} ${value}`);
      }
    },
    "viz:size"({ value = "" }) {
      if (!isFloat(value) || Number(value) <= 0) faults.push(`size ${value}`);
    },
    "viz:thickness"({ value = "" }) {
      if (!isFloat(value) || Number(value) <= 0) faults.push(`thickness ${value}`);
    },
  };

  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, uri, attributes }: SaxesTagNS) => {
    const given = Object.fromEntries(
      Object.values(attributes)
        .filter(({ prefix }) => prefix !== "xmlns")
        .filter(({ name: attribute }) => attribute !== "xmlns")
        .map(({ name: attribute, value }) => [attribute, value]),
    );
    const known = ELEMENTS[name];
    const parent = open.at(-1) ?? "";
    if (!known?.in.includes(parent)) faults.push(`<${name}> in <${parent}>`);
    for (const must of known?.must ?? []) {
      if (!(must in given)) faults.push(`<${name}> without ${must}`);
    }
    for (const attribute of Object.keys(given)) {
      const all = [...(known?.must ?? []), ...(known?.may ?? [])];
      if (!all.includes(attribute)) faults.push(`<${name} ${attribute}>`);
    }
    rules[name]?.(given);
    if (name.startsWith("viz:") && (!version || uri !== VIZ[version])) {
      faults.push(`<${name}> of ${uri}`);
    }
    open.push(name);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return faults;
}

const write = (options: ExportOptions) =>
  textOf(FORMATS.gexf.write(hostilePart(), { ...defaultsOf(FORMATS.gexf), ...options }));

test.each<[ExportOptions]>([
  [{}],
  [{ timeline: true }],
  [{ lines: "statements" }],
  [{ lines: "statements", timeline: true }],
  [{ version: "1.2" }],
  [{ version: "1.2", lines: "statements", timeline: true }],
])("a GEXF file with %j gives Gephi nothing to warn of", async (options) => {
  const xml = await write(options);
  expect(xml).toContain("<viz:color");
  expect(xml).toContain("<viz:size");
  expect(faultsOf(xml)).toEqual([]);
});

test("each of these would be seen", async () => {
  const xml = await write({ timeline: true });
  const spoiled: readonly (readonly [from: string | RegExp, to: string, fault: RegExp])[] = [
    ['version="1.3"', 'version="1.4"', /version 1.4/],
    ["http://gexf.net/1.3/viz", "http://example.org/viz", /<viz:color> of/],
    ['id="statements" title', 'id="articles" title', /no column statements/],
    ['<attribute id="kind"', '<attribute id="label"', /Gephi's own/],
    [/type="integer"/, 'type="int64"', /type int64/],
    [/viz:color r="\d+"/, 'viz:color r="256"', /colour r 256/],
    [/viz:size value="[^"]*"/, 'viz:size value="NaN"', /size NaN/],
    [/weight="[^"]*"/, 'weight="0"', /weight 0/],
    ['timeformat="date"', 'timeformat="day"', /time format day/],
    [/<edge id="[^"]*" source="[^"]*"/, '<edge id="x" source="nobody"', /to nobody/],
    ["<attvalues>", "<values>", /<values> in <node>/],
  ];
  for (const [from, to, fault] of spoiled) {
    const text = xml.replace(from, to);
    expect(text).not.toBe(xml);
    const closed = to === "<values>" ? text.replace("</attvalues>", "</values>") : text;
    expect(faultsOf(closed).join("\n")).toMatch(fault);
  }
});
