import type { StatementColumns } from "@/lib/model/columns";
import type { StatementId } from "@/lib/model/ids";

/**
 * The columns of some lines and some of their statements. Values that no row has any longer go as
 * well: a story tells of nobody who is not in it.
 *
 * @param isKept of a line, and of a statement behind it
 */
export function cutColumns(
  columns: StatementColumns,
  isKept: (edgeId: string, statementId: StatementId) => boolean,
): StatementColumns {
  const { edgeIds, edgeOf, statementOf, statementIds } = columns;
  const rows = new Renumbering();
  const lines = new Renumbering();
  const pairs: (readonly [line: number, row: number])[] = [];
  edgeOf.forEach((line, pair) => {
    const row = statementOf[pair] ?? 0;
    const [edgeId, statementId] = [edgeIds[line], statementIds[row]];
    if (edgeId === undefined || statementId === undefined || !isKept(edgeId, statementId)) return;
    pairs.push([lines.of(line), rows.of(row)]);
  });
  const pick = <T>(values: readonly T[]): readonly T[] => rows.pick(values);
  const chain = recoded(columns.chain, rows);
  const article = recoded(columns.article, rows);
  const speakers = new Set(chain.values.flat());
  const articles = new Set(article.values);
  return {
    statementIds: pick(statementIds),
    eventType: recoded(columns.eventType, rows),
    mode: recoded(columns.mode, rows),
    chain,
    factuality: recoded(columns.factuality, rows),
    article,
    negated: pick(columns.negated),
    hypothetical: pick(columns.hypothetical),
    happenedFrom: pick(columns.happenedFrom),
    happenedTo: pick(columns.happenedTo),
    saidOn: pick(columns.saidOn),
    publishedOn: pick(columns.publishedOn),
    edgeIds: lines.pick(edgeIds),
    edgeOf: pairs.map(([line]) => line),
    statementOf: pairs.map(([, row]) => row),
    speakers: columns.speakers.filter(({ actorId }) => speakers.has(actorId)),
    articles: columns.articles.filter(({ articleId }) => articles.has(articleId)),
    leftOut: columns.leftOut,
  };
}

/** New numbers for old ones, in the order in which they are asked for. */
class Renumbering {
  private readonly known = new Map<number, number>();

  of(old: number): number {
    const number = this.known.get(old) ?? this.known.size;
    this.known.set(old, number);
    return number;
  }

  /** Of each that was asked for, its value. */
  pick<T>(values: readonly T[]): readonly T[] {
    return [...this.known.keys()].flatMap((old) => {
      const value = values[old];
      return value === undefined ? [] : [value];
    });
  }
}

function recoded<T>(
  { values, codes }: { readonly values: readonly T[]; readonly codes: readonly number[] },
  rows: Renumbering,
) {
  const kept = new Renumbering();
  const codesNow = rows.pick(codes).map((code) => (code < 0 ? code : kept.of(code)));
  return { values: kept.pick(values), codes: codesNow };
}
