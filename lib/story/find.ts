import type { SearchAnswer } from "@/lib/model/answers";
import type { ArticleRef } from "@/lib/model/statement";
import { type FoundItems, HITS, isNothing, NOTHING_FOUND, searchAnswer } from "@/lib/search/hits";
import { gradesIn } from "@/lib/search/why";
import { searchWordsOf } from "@/lib/search/words";
import type { Story } from "./story";

/** The same search as the server's, by the same rules of what a word forgives, over one story. */
export function searchStory(
  { slice, statements }: Pick<Story, "slice" | "statements">,
  query: string,
): SearchAnswer {
  const words = searchWordsOf(query);
  if (words.length === 0) return searchAnswer(query, words, NOTHING_FOUND);
  const found = (need: Need): FoundItems => ({
    actors: best(slice.actors, words, need, ({ name, aliases }) => [name, ...aliases]),
    statements: best(statements, words, need, ({ summary, passages }) => [
      summary,
      ...passages.map(({ exact }) => exact),
    ]),
    articles: best(articlesOf(statements), words, need, ({ title }) => [title]),
  });
  const all = found("all");
  return searchAnswer(query, words, isNothing(all) ? found("any") : all);
}

type Need = "all" | "any";

function best<T>(
  items: readonly T[],
  words: readonly string[],
  need: Need,
  textsOf: (item: T) => readonly string[],
): readonly T[] {
  return items
    .map((item) => {
      const grades = gradesIn(words, textsOf(item).join(" "));
      const isHit = need === "all" ? grades.every(isMatch) : grades.some(isMatch);
      return { item, isHit, sum: grades.reduce((sum, grade) => sum + grade, 0) };
    })
    .filter(({ isHit }) => isHit)
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, HITS + 1)
    .map(({ item }) => item);
}

const isMatch = (grade: number): boolean => grade > 0;

/** Each article that a statement stands in, once, in their order. */
export function articlesOf(statements: Story["statements"]): readonly ArticleRef[] {
  return [...new Map(statements.map(({ article }) => [article.articleId, article])).values()];
}
