import { formatDay } from "@/lib/model/dates";
import type { ArticleRef } from "@/lib/model/statement";
import { counted } from "@/lib/view/words";
import { articlesOf } from "./find";
import type { Story } from "./story";

/** More are in the list of statements, each with its own. */
const MOST_NAMED = 10;

/** What a story was made from, when, and what it leaves out, a sentence each. */
export function aboutStory({ madeOn, madeFrom, slice, statements, without }: Story): string[] {
  const articles = articlesOf(statements);
  const { counts } = madeFrom;
  const held = [
    counted(slice.actors.length, "actor"),
    counted(slice.edges.length + slice.background.length, "line"),
    counted(statements.length, "statement"),
  ].join(", ");
  const loaded = [
    counted(counts.articles, "article"),
    counted(counts.actors, "actor"),
    counted(counts.statements, "statement"),
  ].join(", ");
  return [
    `Made on ${formatDay(madeOn.slice(0, 10))} at ${madeOn.slice(11, 16)} UTC, of a database with ${loaded}.`,
    `It holds ${held} from ${counted(articles.length, "article")}; every number in it counts what it holds.`,
    ...without,
    ...articles.slice(0, MOST_NAMED).map(sourceWords),
    ...(articles.length > MOST_NAMED
      ? [
          `And ${counted(articles.length - MOST_NAMED, "more article")}, named beside their statements.`,
        ]
      : []),
  ];
}

function sourceWords({ title, publisher, publishedOn, url }: ArticleRef): string {
  const by = [publisher, publishedOn && formatDay(publishedOn), url].filter(Boolean).join(", ");
  return `From “${title}”${by ? `, ${by}` : ""}.`;
}
