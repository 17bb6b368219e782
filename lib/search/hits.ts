import type { ActorNode, ActorRef } from "@/lib/model/actor";
import type { SearchAnswer, SearchHit } from "@/lib/model/answers";
import type { StatementId } from "@/lib/model/ids";
import type { EventType } from "@/lib/model/plover";
import type { ArticleRef, Passage } from "@/lib/model/statement";
import { why } from "./why";

/** Hits of each kind. */
export const HITS = 8;

/** A statement that was found, with the texts it can have been found by. */
export interface FoundStatement {
  readonly statementId: StatementId;
  readonly summary: string;
  readonly eventType: EventType;
  readonly reciprocal: boolean;
  readonly actors: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly article: ArticleRef;
  readonly passages: readonly Passage[];
}

/** What was found of each kind, best first; one more than `HITS` says that there is more. */
export interface FoundItems {
  readonly actors: readonly ActorNode[];
  readonly statements: readonly FoundStatement[];
  readonly articles: readonly ArticleRef[];
}

export const NOTHING_FOUND: FoundItems = { actors: [], statements: [], articles: [] };

export const isNothing = ({ actors, statements, articles }: FoundItems): boolean =>
  actors.length + statements.length + articles.length === 0;

/** The answer to a search: each hit says why it is one. */
export function searchAnswer(
  query: string,
  words: readonly string[],
  { actors, statements, articles }: FoundItems,
): SearchAnswer {
  return {
    query,
    actors: actors.slice(0, HITS).map((actor) => actorHit(words, actor)),
    statements: statements.slice(0, HITS).map((found) => statementHit(words, found)),
    articles: articles.slice(0, HITS).map((article) => articleHit(words, article)),
    more: {
      actors: actors.length > HITS,
      statements: statements.length > HITS,
      articles: articles.length > HITS,
    },
  };
}

function actorHit(words: readonly string[], actor: ActorNode): SearchHit {
  const aliases = actor.aliases.map((text) => ({ field: "alias" as const, text }));
  return {
    kind: "actor",
    actor,
    why: why(words, [{ field: "name", text: actor.name }, ...aliases]),
  };
}

function statementHit(words: readonly string[], found: FoundStatement): SearchHit {
  const { passages, ...rest } = found;
  const quotes = passages.map(({ exact }) => ({ field: "quote" as const, text: exact }));
  const reason = why(words, [{ field: "summary", text: found.summary }, ...quotes]);
  const quoted = reason.field === "quote" && passages.find(({ exact }) => exact === reason.text);
  const passageId = (quoted || passages[0])?.passageId;
  return { kind: "statement", ...rest, ...(passageId && { passageId }), why: reason };
}

function articleHit(words: readonly string[], article: ArticleRef): SearchHit {
  return { kind: "article", article, why: why(words, [{ field: "title", text: article.title }]) };
}
