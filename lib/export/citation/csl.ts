import { sentenceOf } from "@/lib/model/sentence";
import { type Cited, citationText } from "./text";

/**
 * One item of CSL-JSON, the article, as Zotero and others take it in. What the statement says,
 * and who says so, is in `annote`; its quoted words are there as well.
 */
interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly URL?: string;
  readonly abstract: string;
  readonly annote: string;
}

export function cslItem(statement: Cited): CslItem {
  const { article, statementId } = statement;
  const { title, publisher, publishedOn, url } = article;
  return {
    id: `whosays-${statementId}`,
    type: "article-newspaper",
    title,
    ...(publisher !== undefined && { "container-title": publisher, publisher }),
    ...(publishedOn !== undefined && {
      issued: { "date-parts": [publishedOn.split("-").map(Number)] as const },
    }),
    ...(url !== undefined && { URL: url }),
    abstract: sentenceOf(statement),
    annote: citationText(statement),
  };
}

export function citationCsl(statement: Cited): string {
  return `${JSON.stringify([cslItem(statement)], undefined, 2)}\n`;
}
