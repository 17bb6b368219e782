import type { ExportOptions } from "@/lib/model/exports";
import type { Statement } from "@/lib/model/statement";
import {
  type Column,
  RELATION_COLUMNS,
  type Relation,
  relationName,
  STATEMENT_COLUMNS,
} from "./columns";
import type { Parameter } from "./format";
import { type Part, pairsOf } from "./part";

/** What becomes a line of a graph. */
export const LINES_PARAMETER: Parameter = {
  kind: "choice",
  id: "lines",
  label: "Each line is",
  about:
    "A relation is one line for all statements of one type between two actors, with their numbers. A statement brings its sentence, speakers, dates and article; one between nobody makes no line.",
  choices: [
    { value: "relations", label: "a relation between two actors" },
    { value: "statements", label: "a single statement" },
  ],
  default: "relations",
};

type Value = string | number | boolean | undefined;

/** A line of a graph, whatever it stands for. Values are in the order of the columns. */
export interface GraphLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What tells parallel lines apart; undefined where there may be many of one pair and type. */
  readonly kind: string | undefined;
  readonly values: readonly Value[];
  readonly firstOn: string | undefined;
  readonly lastOn: string | undefined;
}

export interface GraphLines {
  readonly columns: readonly Column<never>[];
  /** @param isNode lines without both of their ends in the file are left out */
  lines(part: Part, isNode: (actorId: string) => boolean): AsyncIterable<GraphLine>;
}

const valuesOf = <T>(columns: readonly Column<T>[], item: T): readonly Value[] =>
  columns.map(({ of }) => of(item));

const RELATIONS: GraphLines = {
  columns: RELATION_COLUMNS,
  async *lines(part, isNode) {
    for await (const edge of part.edges()) {
      if (isNode(edge.actorId) && isNode(edge.recipientId)) yield lineOf({ kind: "derived", edge });
    }
    for await (const edge of part.background()) {
      if (isNode(edge.actorId) && isNode(edge.recipientId))
        yield lineOf({ kind: "background", edge });
    }
  },
};

function lineOf(relation: Relation): GraphLine {
  const { edge } = relation;
  const dated = relation.kind === "derived" ? relation.edge : undefined;
  return {
    id: edge.edgeId,
    from: edge.actorId,
    to: edge.recipientId,
    kind: relationName(relation),
    values: valuesOf(RELATION_COLUMNS, relation),
    firstOn: dated?.firstOn,
    lastOn: dated?.lastOn,
  };
}

const STATEMENTS: GraphLines = {
  columns: STATEMENT_COLUMNS,
  async *lines(part, isNode) {
    for await (const statement of part.statements()) {
      for (const { from, to } of pairsOf(statement)) {
        if (isNode(from) && isNode(to)) yield statementLine(statement, from, to);
      }
    }
  },
};

function statementLine(statement: Statement, from: string, to: string): GraphLine {
  const { statementId, happened } = statement;
  return {
    id: `${statementId}|${from}|${to}`,
    from,
    to,
    kind: undefined,
    values: valuesOf(STATEMENT_COLUMNS, statement),
    firstOn: happened?.start,
    lastOn: happened?.end,
  };
}

export function linesOf(options: ExportOptions): GraphLines {
  return options["lines"] === "statements" ? STATEMENTS : RELATIONS;
}

/** `#rrggbb` as three numbers. */
export function channels(colour: string): readonly [r: number, g: number, b: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** "The whole database. Made by WhoSays 0.1.0 on …" */
export function madeWords({ made }: Pick<Part, "made">): string {
  return `${made.words}. Made by ${made.by} on ${made.on} from data with the fingerprint ${made.fingerprint}. A line is a count of statements or one statement, and never a fact by itself.`;
}
