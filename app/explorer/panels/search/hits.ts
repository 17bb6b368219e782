import type { HitReason, SearchHit } from "@/lib/model/answers";

export function hitKey(hit: SearchHit): string {
  switch (hit.kind) {
    case "actor":
      return `actor ${hit.actor.actorId}`;
    case "statement":
      return `statement ${hit.statementId}`;
    case "article":
      return `article ${hit.article.articleId}`;
  }
}

const FIELDS: Readonly<Record<HitReason["field"], string>> = {
  name: "name",
  alias: "also named",
  summary: "says",
  quote: "in the quote",
  title: "title",
};

/** Why a hit is among the hits; nothing where its own name says it already. */
export function reasonWords(why: HitReason): string | undefined {
  const spelling = why.fuzzy ? " (nearly what you typed)" : "";
  if (why.field === "name" || why.field === "title" || why.field === "summary") {
    return why.fuzzy ? "nearly what you typed" : undefined;
  }
  return `${FIELDS[why.field]} “${why.text}”${spelling}`;
}
