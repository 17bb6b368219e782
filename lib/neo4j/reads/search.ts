import type { SearchAnswer } from "@/lib/model/answers";
import { type FoundItems, HITS, isNothing, NOTHING_FOUND, searchAnswer } from "@/lib/search/hits";
import { searchWordsOf } from "@/lib/search/words";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
import { actorsByText, articlesByText, statementsByText } from "../queries/search";
import { luceneQuery } from "../search/lucene";

/** Never fails for what was typed: what holds no word finds nothing. */
export async function readSearch(
  db: Database,
  query: string,
  options: ExecuteOptions = {},
): Promise<SearchAnswer> {
  const words = searchWordsOf(query);
  if (words.length === 0) return searchAnswer(query, words, NOTHING_FOUND);
  const hits = await transact(
    db,
    "search",
    "READ",
    async (tx) => {
      const all = await find(tx, luceneQuery(words, "all"));
      // No one text holds all the words: better what holds some of them than nothing.
      return words.length === 1 || !isNothing(all) ? all : find(tx, luceneQuery(words, "any"));
    },
    options,
  );
  return searchAnswer(query, words, hits);
}

async function find(tx: Transaction, lucene: string): Promise<FoundItems> {
  const [actors, statements, articles] = await Promise.all([
    tx.run(actorsByText(lucene, HITS + 1)),
    tx.run(statementsByText(lucene, HITS + 1)),
    tx.run(articlesByText(lucene, HITS + 1)),
  ]);
  return { actors, statements, articles };
}
