import { formatDay } from "@/lib/model/dates";
import { NO_PUBLISHER, sentenceOf } from "@/lib/model/sentence";
import type { ArticleRef, Statement } from "@/lib/model/statement";

/** What a citation is made of. */
export type Cited = Pick<
  Statement,
  "statementId" | "summary" | "attribution" | "passages" | "article"
>;

/** "Title, publisher, 22 Feb 2018, https://…" */
export function sourceWords(article: ArticleRef): string {
  return [
    article.title,
    article.publisher ?? NO_PUBLISHER,
    article.publishedOn && formatDay(article.publishedOn),
    article.url,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** A statement to paste elsewhere: what is said, by whom, in whose words, and where it stands. */
export function citationText(statement: Omit<Cited, "statementId">): string {
  const quotes = statement.passages
    .map((passage) => `"${passage.exact}" (paragraph ${passage.paragraph})`)
    .join(" … ");
  return [sentenceOf(statement), quotes, `Source: ${sourceWords(statement.article)}.`]
    .filter((part) => part !== "")
    .join(" ");
}
