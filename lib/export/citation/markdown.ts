import { formatDay } from "@/lib/model/dates";
import { NO_PUBLISHER, sentenceOf } from "@/lib/model/sentence";
import type { Cited } from "./text";

/** Whatever Markdown or the HTML in it could take for more than text. */
const SPECIAL = /[\\`*_{}[\]<>()#+\-.!|~&$:@^=]/g;

/** Text on one line that stays text: no emphasis, link, heading, list or tag begins in it. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim()
    .replace(SPECIAL, String.raw`\$&`);
}

/** Only the web; angle brackets would end the address. */
function addressOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return parsed.href.replaceAll("<", "%3C").replaceAll(">", "%3E");
}

/** The sentence, then each quote, then where it stands. */
export function citationMarkdown(statement: Cited): string {
  const { passages, article } = statement;
  const address = addressOf(article.url);
  const title = markdownText(article.title);
  const source = [
    address === undefined ? `*${title}*` : `[${title}](<${address}>)`,
    markdownText(article.publisher ?? NO_PUBLISHER),
    ...(article.publishedOn === undefined ? [] : [formatDay(article.publishedOn)]),
  ];
  const quotes = passages.map(
    ({ exact, paragraph }) => `> ${markdownText(exact)} (paragraph ${paragraph})\n\n`,
  );
  return `${markdownText(sentenceOf(statement))}\n\n${quotes.join("")}Source: ${source.join(", ")}\n`;
}
