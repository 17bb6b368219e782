import type { ExportActor, ExportOptions } from "@/lib/model/exports";
import { ACTOR_COLUMNS, type Column } from "../columns";
import type { ExportFormat } from "../format";
import { channels, type GraphLine, LINES_PARAMETER, linesOf, madeWords } from "../graphLines";
import type { Looks, Part } from "../part";
import { xmlAttributes, xmlText } from "../xml";

const VERSIONS = {
  "1.3": { version: "1.3", xmlns: "http://gexf.net/1.3", viz: "http://gexf.net/1.3/viz" },
  "1.2": {
    version: "1.2",
    xmlns: "http://www.gexf.net/1.2draft",
    viz: "http://www.gexf.net/1.2draft/viz",
  },
} as const;

type Typed = Pick<Column<never>, "name" | "type">;

/** GEXF has places of its own for these. */
const BUILT_IN: readonly string[] = ["label", "weight"];

/**
 * Written here as it is read: graphology's own writer takes a graph that lies in memory as a
 * whole, knows no `kind`, and so lets Gephi sum up lines that are parallel.
 */
export const gexf: ExportFormat = {
  id: "gexf",
  label: "GEXF",
  about: "A graph for Gephi and networkx, with places, colours and sizes as shown.",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  parameters: [
    LINES_PARAMETER,
    {
      kind: "choice",
      id: "version",
      label: "Version",
      about: "Gephi reads both. networkx before 3.6 reads only 1.2.",
      choices: [
        { value: "1.3", label: "1.3" },
        { value: "1.2", label: "1.2 draft" },
      ],
      default: "1.3",
    },
    {
      kind: "switch",
      id: "timeline",
      label: "Lines last from their first day to their last",
      about: "So that Gephi's timeline can be used. Lines without a date are always there.",
      default: false,
    },
  ],
  async *write(part, options) {
    const { columns, lines } = linesOf(options);
    const isTimed = options["timeline"] === true;
    const nodes = new Set<string>();
    const kindOf = kinds();
    yield head(part, columns, options);
    yield "<nodes>\n";
    for await (const actor of part.actors()) {
      nodes.add(actor.actorId);
      yield nodeText(actor, part.looks);
    }
    yield "</nodes>\n<edges>\n";
    for await (const line of lines(part, (actorId) => nodes.has(actorId))) {
      yield lineText({ ...line, kind: kindOf(line) }, columns, part.looks, isTimed);
    }
    yield "</edges>\n</graph>\n</gexf>\n";
  },
};

/**
 * Gephi sums up parallel lines of one kind, and has room for some ten thousand kinds: statements
 * between the same two are numbered.
 */
function kinds(): (line: GraphLine) => string {
  const counts = new Map<string, number>();
  return ({ kind, from, to }) => {
    if (kind !== undefined) return kind;
    const pair = `${from} ${to}`;
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    return String(count);
  };
}

function head(part: Part, columns: readonly Typed[], options: ExportOptions): string {
  const { version, xmlns, viz } = VERSIONS[options["version"] === "1.2" ? "1.2" : "1.3"];
  const graph =
    options["timeline"] === true
      ? { defaultedgetype: "directed", mode: "dynamic", timeformat: "date" }
      : { defaultedgetype: "directed", mode: "static" };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf${xmlAttributes({ xmlns, "xmlns:viz": viz, version })}>`,
    `<meta${xmlAttributes({ lastmodifieddate: part.made.on.slice(0, 10) })}>`,
    `<creator>${xmlText(part.made.by)}</creator>`,
    `<description>${xmlText(madeWords(part))}</description>`,
    "</meta>",
    `<graph${xmlAttributes(graph)}>`,
    attributesOf("node", ACTOR_COLUMNS),
    attributesOf("edge", columns),
    "",
  ].join("\n");
}

function attributesOf(of: "node" | "edge", columns: readonly Typed[]): string {
  const own = columns
    .filter(({ name }) => !BUILT_IN.includes(name))
    .map(({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>`);
  return [
    `<attributes${xmlAttributes({ class: of, mode: "static" })}>`,
    ...own,
    "</attributes>",
  ].join("\n");
}

function nodeText(actor: ExportActor, looks: Looks | undefined): string {
  const { actorId: id, name: label } = actor;
  const look = looks?.actors.get(id);
  const seen = look
    ? `${colourText(look.colour)}<viz:position${xmlAttributes({ x: look.x, y: look.y, z: 0 })}/><viz:size${xmlAttributes({ value: look.size })}/>`
    : "";
  const values = valuesText(
    ACTOR_COLUMNS,
    ACTOR_COLUMNS.map(({ of }) => of(actor)),
  );
  return `<node${xmlAttributes({ id, label })}>${values}${seen}</node>\n`;
}

function lineText(
  line: GraphLine,
  columns: readonly Typed[],
  looks: Looks | undefined,
  isTimed: boolean,
): string {
  const { id, from: source, to: target, kind, values, firstOn, lastOn } = line;
  const builtIn = (name: string) => {
    const value = values[columns.findIndex((column) => column.name === name)];
    return value === undefined ? undefined : String(value);
  };
  const look = looks?.lines.get(id);
  const seen = look
    ? `${colourText(look.colour)}<viz:thickness${xmlAttributes({ value: look.width })}/>`
    : "";
  const attributes = xmlAttributes({
    id,
    source,
    target,
    kind,
    label: builtIn("label"),
    weight: builtIn("weight"),
    ...(isTimed && { start: firstOn, end: lastOn }),
  });
  return `<edge${attributes}>${valuesText(columns, values)}${seen}</edge>\n`;
}

function colourText(colour: string): string {
  const [r, g, b] = channels(colour);
  return `<viz:color${xmlAttributes({ r, g, b })}/>`;
}

function valuesText(
  columns: readonly Typed[],
  values: readonly (string | number | boolean | undefined)[],
): string {
  let text = "";
  for (const [place, { name }] of columns.entries()) {
    const value = values[place];
    if (value === undefined || BUILT_IN.includes(name)) continue;
    text += `<attvalue${xmlAttributes({ for: name, value: String(value) })}/>`;
  }
  return `<attvalues>${text}</attvalues>`;
}
