import type { Summaries } from "@/lib/model/answers";
import type { ArticleRef } from "@/lib/model/statement";
import { type EdgeTone, toneOf } from "@/lib/model/plover";
import { sentenceOf } from "@/lib/model/sentence";
import type { StatementId } from "@/lib/model/ids";
import { dayText } from "../filter/days";
import type { Names } from "../filter/words";
import { dayAt, type Listed, speakersAt, statementIdAt } from "../list/listed";
import { typeName } from "../words";
import { MOST_ROWS } from "./words";

/** A statement as it stands in a printed list. */
export interface PrintedStatement {
  readonly id: StatementId;
  readonly tone: EdgeTone;
  readonly type: string;
  readonly saidOn: string | undefined;
  readonly article: ArticleRef | undefined;
  /** Says it with who says so; its own words may not have come yet. */
  readonly sentence: (summaries: Summaries | undefined) => string | undefined;
}

/** Those of the list that are printed, of these rows in their order. */
export function printedStatements(
  listed: Listed,
  rows: readonly number[],
  names: Names,
): readonly PrintedStatement[] {
  const { source } = listed.columns;
  const articles = new Map(source.articles.map((article) => [article.articleId, article]));
  return rows.slice(0, MOST_ROWS).flatMap((row) => {
    const id = statementIdAt(listed, row);
    const type = source.eventType.values[source.eventType.codes[row] ?? -1];
    if (id === undefined || type === undefined) return [];
    const said = dayAt(listed, "said", row);
    const articleId = source.article.values[source.article.codes[row] ?? -1];
    const attribution = speakersAt(listed, row).map((actorId) => ({ name: names.actor(actorId) }));
    return [
      {
        id,
        tone: toneOf(type),
        type: typeName(type),
        saidOn: said === undefined ? undefined : dayText(said),
        article: articleId && articles.get(articleId),
        sentence: (summaries) => {
          const summary = summaries?.summaries[summaries.statementIds.indexOf(id)];
          return summary === undefined ? undefined : sentenceOf({ summary, attribution });
        },
      },
    ];
  });
}
