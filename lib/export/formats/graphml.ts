import type { ExportActor } from "@/lib/model/exports";
import { ACTOR_COLUMNS, type Column } from "../columns";
import type { ExportFormat } from "../format";
import { channels, type GraphLine, LINES_PARAMETER, linesOf, madeWords } from "../graphLines";
import type { Looks, Part } from "../part";
import { xmlAttributes, xmlText } from "../xml";

const NAMESPACES = {
  xmlns: "http://graphml.graphdrawing.org/xmlns",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation":
    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
};

const TYPES = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;

type Typed = Pick<Column<never>, "name" | "type">;

/** Names that Gephi takes for place, size and colour; other programs have them as numbers. */
const LOOKS: readonly Typed[] = [
  { name: "x", type: "double" },
  { name: "y", type: "double" },
  { name: "size", type: "double" },
  { name: "r", type: "integer" },
  { name: "g", type: "integer" },
  { name: "b", type: "integer" },
];
const LINE_LOOKS = LOOKS.slice(3);

/**
 * Every line is directed, for networkx refuses a file that mixes both kinds; `reciprocal` says
 * of which lines the direction means nothing.
 */
export const graphml: ExportFormat = {
  id: "graphml",
  label: "GraphML",
  about: "A graph for Gephi, yEd, networkx and igraph.",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  parameters: [LINES_PARAMETER],
  async *write(part, options) {
    const { columns, lines } = linesOf(options);
    const { looks } = part;
    yield head(columns, looks !== undefined, part);
    const nodes = new Set<string>();
    for await (const actor of part.actors()) {
      nodes.add(actor.actorId);
      yield nodeText(actor, looks);
    }
    for await (const line of lines(part, (actorId) => nodes.has(actorId))) {
      yield lineText(line, columns, looks);
    }
    yield "</graph>\n</graphml>\n";
  },
};

function head(columns: readonly Typed[], hasLooks: boolean, part: Part): string {
  const keys = [
    ...keysOf("node", ACTOR_COLUMNS),
    ...(hasLooks ? keysOf("node", LOOKS) : []),
    ...keysOf("edge", columns),
    ...(hasLooks ? keysOf("edge", LINE_LOOKS) : []),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml${xmlAttributes(NAMESPACES)}>`,
    `<desc>${xmlText(madeWords(part))}</desc>`,
    ...keys,
    '<graph id="whosays" edgedefault="directed">',
    "",
  ].join("\n");
}

function keysOf(of: "node" | "edge", columns: readonly Typed[]): readonly string[] {
  return columns.map(
    ({ name, type }) =>
      `<key${xmlAttributes({ id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": TYPES[type] })}/>`,
  );
}

function nodeText(actor: ExportActor, looks: Looks | undefined): string {
  const own = dataOf(
    "node",
    ACTOR_COLUMNS,
    ACTOR_COLUMNS.map(({ of }) => of(actor)),
  );
  const look = looks?.actors.get(actor.actorId);
  const seen = look
    ? dataOf("node", LOOKS, [look.x, look.y, look.size, ...channels(look.colour)])
    : "";
  return `<node${xmlAttributes({ id: actor.actorId })}>${own}${seen}</node>\n`;
}

function lineText(line: GraphLine, columns: readonly Typed[], looks: Looks | undefined): string {
  const look = looks?.lines.get(line.id);
  const seen = look ? dataOf("edge", LINE_LOOKS, channels(look.colour)) : "";
  const ends = xmlAttributes({ id: line.id, source: line.from, target: line.to });
  return `<edge${ends}>${dataOf("edge", columns, line.values)}${seen}</edge>\n`;
}

function dataOf(
  of: "node" | "edge",
  columns: readonly Typed[],
  values: readonly (string | number | boolean | undefined)[],
): string {
  let text = "";
  for (const [place, { name }] of columns.entries()) {
    const value = values[place];
    if (value !== undefined) text += `<data key="${of}-${name}">${xmlText(String(value))}</data>`;
  }
  return text;
}
