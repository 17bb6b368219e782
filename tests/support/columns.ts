import type { CodedColumn, StatementColumns } from "@/lib/model/columns";
import { FACTUALITIES } from "@/lib/model/factuality";
import { articleIdSchema, statementIdSchema } from "@/lib/model/ids";
import { modesOf } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";

const FIRST_DAY = 19_723;
const DAYS = 731;
const PUBLISHERS = 8;

/** Statements for every line of a network that is made up, as the server would send them. */
export function columnsFor({ edges, actors }: GraphSlice): StatementColumns {
  const edgeOf = edges.flatMap(({ statements }, edge) => Array<number>(statements).fill(edge));
  const rows = edgeOf.map((_, row) => row);
  const mixed = (row: number, of: number): number => (Math.imul(row + 1, 2_654_435_761) >>> 8) % of;
  const day = (row: number): number => FIRST_DAY + mixed(row, DAYS);
  const types = [...new Set(edges.map(({ eventType }) => eventType))];
  const modes = [...new Set(types.flatMap(modesOf))];
  const articleIds = rows
    .slice(0, Math.ceil(rows.length / 10))
    .map((row) => articleIdSchema.parse(`article-${row}`));
  const speakers = actors.slice(0, 200);
  const coded = <T>(values: readonly T[], codeOf: (row: number) => number): CodedColumn<T> => ({
    values,
    codes: rows.map(codeOf),
  });
  return {
    statementIds: rows.map((row) => statementIdSchema.parse(row.toString(16).padStart(16, "0"))),
    eventType: coded(types, (row) => {
      const edge = edges[edgeOf[row] ?? 0];
      return edge ? types.indexOf(edge.eventType) : 0;
    }),
    mode: coded(modes, (row) => mixed(row, 2 * modes.length) - modes.length),
    chain: coded(
      speakers.map(({ actorId }) => [actorId]),
      (row) => Math.max(-1, mixed(row, 300) - 100),
    ),
    factuality: coded(FACTUALITIES, (row) => mixed(row, FACTUALITIES.length)),
    article: coded(articleIds, (row) => mixed(row, articleIds.length)),
    negated: rows.map((row) => Number(mixed(row, 16) === 0)),
    hypothetical: rows.map((row) => Number(mixed(row, 6) === 0)),
    happenedFrom: rows.map((row) => (mixed(row, 10) === 0 ? null : day(row))),
    happenedTo: rows.map((row) => (mixed(row, 10) === 0 ? null : day(row))),
    saidOn: rows.map(day),
    publishedOn: rows.map(day),
    edgeIds: edges.map(({ edgeId }) => edgeId),
    edgeOf,
    statementOf: rows,
    speakers,
    articles: articleIds.map((articleId, article) => ({
      articleId,
      title: `Article ${article}`,
      publisher: `Publisher ${article % PUBLISHERS}`,
    })),
    leftOut: 0,
  };
}
