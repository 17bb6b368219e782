import { z } from "zod";
import type { CodedColumn, StatementColumns } from "@/lib/model/columns";
import { dayNumber } from "@/lib/model/dates";
import { FACTUALITIES } from "@/lib/model/factuality";
import { type ActorId, actorIdSchema, articleIdSchema, type StatementId } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
import {
  articlesOf,
  type PairRow,
  pairsAmong,
  pairsOfSome,
  speakersOf,
  statementsAmong,
} from "../queries/columns";
import { only } from "./only";

/** Statements that are sent at once: some megabytes, and a filter still passes them in milliseconds. */
export const STATEMENTS_AT_ONCE = 100_000;

/** The statements behind every derived edge among the actors. */
export function readColumns(
  db: Database,
  actorIds: readonly ActorId[],
  options: ExecuteOptions = {},
  most = STATEMENTS_AT_ONCE,
): Promise<StatementColumns> {
  return transact(
    db,
    "statement columns",
    "READ",
    async (tx) => {
      const { columns, leftOut } = await columnsOf(tx, actorIds, most);
      const [speakers, articles] = await Promise.all([
        tx.run(speakersOf([...new Set(columns.chain.values.flat())])),
        tx.run(articlesOf(columns.article.values)),
      ]);
      return { ...columns, speakers, articles, leftOut };
    },
    options,
  );
}

/** One row more than can be sent says that there may be too many: rarely, so nothing is counted before. */
async function columnsOf(tx: Transaction, actorIds: readonly ActorId[], most: number) {
  const all = new ColumnsBuilder();
  let rows = 0;
  await tx.each(pairsAmong(actorIds, most + 1), (row) => {
    all.add(row);
    rows += 1;
  });
  if (rows <= most) return { columns: all.columns, leftOut: 0 };
  const some = new ColumnsBuilder();
  const [total] = await Promise.all([
    tx.run(statementsAmong(actorIds)),
    tx.each(pairsOfSome(actorIds, most), (row) => some.add(row)),
  ]);
  const { columns } = some;
  return { columns, leftOut: Math.max(0, only(total) - columns.statementIds.length) };
}

type Columns = Omit<StatementColumns, "speakers" | "articles" | "leftOut">;

const chainSchema = z.array(actorIdSchema);

/** Takes one row after the other, in any order. */
class ColumnsBuilder {
  private readonly rowOf = new Map<StatementId, number>();
  private readonly eventType = new Coder(z.enum(EVENT_TYPE_NAMES));
  private readonly mode = new Coder(z.string());
  private readonly chain = new Coder(
    z.string().transform((ids) => chainSchema.parse(ids.split(" "))),
  );
  private readonly factuality = new Coder(z.enum(FACTUALITIES));
  private readonly article = new Coder(articleIdSchema);
  private readonly negated: number[] = [];
  private readonly hypothetical: number[] = [];
  private readonly happenedFrom: (number | null)[] = [];
  private readonly happenedTo: (number | null)[] = [];
  private readonly saidOn: (number | null)[] = [];
  private readonly publishedOn: (number | null)[] = [];
  private readonly edge = new Coder(z.string());
  private readonly statementOf: number[] = [];

  add(row: PairRow): void {
    const known = this.rowOf.get(row.statementId);
    if (known === undefined) this.addStatement(row);
    this.edge.add(`${row.actorId}|${row.eventType}|${row.recipientId}`);
    this.statementOf.push(known ?? this.rowOf.size - 1);
  }

  private addStatement(row: PairRow): void {
    this.rowOf.set(row.statementId, this.rowOf.size);
    this.eventType.add(row.eventType);
    this.mode.add(row.mode);
    this.chain.add(row.chain.length === 0 ? undefined : row.chain.join(" "));
    this.factuality.add(row.factuality);
    this.article.add(row.articleId);
    this.negated.push(row.negated ? 1 : 0);
    this.hypothetical.push(row.hypothetical ? 1 : 0);
    this.happenedFrom.push(dayOf(row.happenedFrom));
    this.happenedTo.push(dayOf(row.happenedTo ?? row.happenedFrom));
    this.saidOn.push(dayOf(row.saidOn));
    this.publishedOn.push(dayOf(row.publishedOn));
  }

  get columns(): Columns {
    return {
      statementIds: [...this.rowOf.keys()],
      eventType: this.eventType.column,
      mode: this.mode.column,
      chain: this.chain.column,
      factuality: this.factuality.column,
      article: this.article.column,
      negated: this.negated,
      hypothetical: this.hypothetical,
      happenedFrom: this.happenedFrom,
      happenedTo: this.happenedTo,
      saidOn: this.saidOn,
      publishedOn: this.publishedOn,
      edgeIds: this.edge.column.values,
      edgeOf: this.edge.column.codes,
      statementOf: this.statementOf,
    };
  }
}

const dayOf = (day: string | undefined): number | null =>
  day === undefined ? null : dayNumber(day);

/** Gives each text a code, and reads it when it comes for the first time. */
class Coder<S extends z.ZodType> {
  private readonly values: z.output<S>[] = [];
  private readonly codes: number[] = [];
  private readonly codeOf = new Map<string, number>();

  constructor(private readonly schema: S) {}

  add(text: string | undefined): void {
    this.codes.push(text === undefined ? -1 : this.code(text));
  }

  get column(): CodedColumn<z.output<S>> {
    return { values: this.values, codes: this.codes };
  }

  private code(text: string): number {
    const known = this.codeOf.get(text);
    if (known !== undefined) return known;
    this.codeOf.set(text, this.values.length);
    return this.values.push(this.schema.parse(text)) - 1;
  }
}
