import type { CodedColumn, StatementColumns } from "@/lib/model/columns";
import { FACTUALITIES } from "@/lib/model/factuality";
import { articleIdSchema, passageIdSchema, statementIdSchema } from "@/lib/model/ids";
import { eventTypeEntry, modesOf, scoreOf } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import { dayText } from "@/lib/view/filter/days";

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

/** What each statement of `columnsFor` says, and the rest of it, as the server would send it. */
export function statementsFor(
  { edges, actors }: GraphSlice,
  columns: StatementColumns,
): (statementId: string) => Statement | undefined {
  const named = new Map(actors.map((actor) => [actor.actorId, actor]));
  return (id) => {
    const row = Number.parseInt(id, 16);
    const statementId = columns.statementIds[row];
    const edge = edges[columns.edgeOf[row] ?? -1];
    const actor = edge && named.get(edge.actorId);
    const recipient = edge && named.get(edge.recipientId);
    const article = columns.articles[columns.article.codes[row] ?? -1];
    if (!statementId || !edge || !actor || !recipient || !article) return undefined;
    const chain = columns.chain.values[columns.chain.codes[row] ?? -1] ?? [];
    const saidOn = columns.saidOn[row];
    const { verb, quadClass } = eventTypeEntry(edge.eventType);
    const summary = `${actor.name} ${verb[0]} ${recipient.name}, item ${row} has it`;
    return {
      statementId,
      summary,
      eventType: edge.eventType,
      contexts: [],
      quadClass,
      score: scoreOf(edge.eventType, undefined),
      factuality: "CT+",
      articleFactuality: "CT+",
      polarity: "positive",
      auxiliary: [],
      reciprocal: false,
      ...(typeof saidOn === "number" && { reportedOn: dayText(saidOn) }),
      actors: [actor],
      recipients: [recipient],
      attribution: chain.flatMap((actorId) => {
        const speaker = named.get(actorId);
        return speaker ? [{ ...speaker, cue: "said", factuality: "CT+" as const }] : [];
      }),
      passages: [
        {
          passageId: passageIdSchema.parse(id),
          exact: summary,
          start: 0,
          end: summary.length,
          paragraph: 1,
        },
      ],
      places: [],
      about: [],
      aboutThis: [],
      article,
    };
  };
}
