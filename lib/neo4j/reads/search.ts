import type { ActorNode } from "@/lib/model/actor";
import type { SearchAnswer, SearchHit } from "@/lib/model/answers";
import type { ArticleRef } from "@/lib/model/statement";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
import {
  actorsByText,
  articlesByText,
  type StatementHitRow,
  statementsByText,
} from "../queries/search";
import { given } from "../queries/given";
import { luceneQuery } from "../search/lucene";
import { why } from "../search/why";
import { searchWordsOf } from "../search/words";

/** Hits of each kind. */
const LIMIT = 8;

/** Never fails for what was typed: what holds no word finds nothing. */
export async function readSearch(
  db: Database,
  query: string,
  options: ExecuteOptions = {},
): Promise<SearchAnswer> {
  const words = searchWordsOf(query);
  if (words.length === 0) return answer(query, words, NO_HITS);
  const hits = await transact(
    db,
    "search",
    "READ",
    async (tx) => {
      const all = await find(tx, luceneQuery(words, "all"));
      // No one text holds all the words: better what holds some of them than nothing.
      return words.length === 1 || !isEmpty(all) ? all : find(tx, luceneQuery(words, "any"));
    },
    options,
  );
  return answer(query, words, hits);
}

interface Hits {
  readonly actors: readonly ActorNode[];
  readonly statements: readonly StatementHitRow[];
  readonly articles: readonly ArticleRef[];
}

const NO_HITS: Hits = { actors: [], statements: [], articles: [] };

const isEmpty = ({ actors, statements, articles }: Hits) =>
  actors.length + statements.length + articles.length === 0;

async function find(tx: Transaction, lucene: string): Promise<Hits> {
  const [actors, statements, articles] = await Promise.all([
    tx.run(actorsByText(lucene, LIMIT + 1)),
    tx.run(statementsByText(lucene, LIMIT + 1)),
    tx.run(articlesByText(lucene, LIMIT + 1)),
  ]);
  return { actors, statements, articles };
}

function answer(query: string, words: readonly string[], hits: Hits): SearchAnswer {
  const { actors, statements, articles } = hits;
  return {
    query,
    actors: actors.slice(0, LIMIT).map((actor) => actorHit(words, actor)),
    statements: statements.slice(0, LIMIT).map((row) => statementHit(words, row)),
    articles: articles.slice(0, LIMIT).map((article) => articleHit(words, article)),
    more: {
      actors: actors.length > LIMIT,
      statements: statements.length > LIMIT,
      articles: articles.length > LIMIT,
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

function statementHit(words: readonly string[], row: StatementHitRow): SearchHit {
  const { passages, ...rest } = row;
  const quotes = passages.map(({ exact }) => ({ field: "quote" as const, text: exact }));
  const reason = why(words, [{ field: "summary", text: row.summary }, ...quotes]);
  const quoted = reason.field === "quote" && passages.find(({ exact }) => exact === reason.text);
  const passageId = (quoted || passages[0])?.passageId;
  return given({ kind: "statement" as const, ...rest, passageId, why: reason });
}

function articleHit(words: readonly string[], article: ArticleRef): SearchHit {
  return { kind: "article", article, why: why(words, [{ field: "title", text: article.title }]) };
}
