import type { ArticleDetail, ArticleSummary, Page } from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { ArticleId } from "@/lib/model/ids";
import type { Database } from "../driver";
import { type ExecuteOptions, transact } from "../execute";
import {
  article,
  articleActors,
  articlePassages,
  articlePlaceSchema,
  articles,
  articleStatements,
  articleTotal,
} from "../queries/articles";
import { readCursor, writeCursor } from "./cursor";
import { only } from "./only";
import { type PageOptions, pageOf } from "./page";
import { paragraphsOf } from "./paragraphs";

/** @throws InvalidInputError for a broken cursor */
export function readArticles(
  db: Database,
  page: PageOptions,
  options: ExecuteOptions = {},
): Promise<Page<ArticleSummary>> {
  const after = readCursor(articlePlaceSchema, page.after);
  return transact(
    db,
    "articles",
    "READ",
    async (tx) => {
      const [total, rows] = await Promise.all([
        tx.run(articleTotal()),
        tx.run(articles(page.limit + 1, after)),
      ]);
      return pageOf(
        rows,
        page.limit,
        only(total),
        (row) => row,
        ({ publishedOn = "", articleId }) => writeCursor({ day: publishedOn, articleId }),
      );
    },
    options,
  );
}

/** @throws NotFoundError */
export function readArticle(
  db: Database,
  articleId: ArticleId,
  options: ExecuteOptions = {},
): Promise<ArticleDetail> {
  return transact(
    db,
    "article",
    "READ",
    async (tx) => {
      const [[found], passages, statements, actors] = await Promise.all([
        tx.run(article(articleId)),
        tx.run(articlePassages(articleId)),
        tx.run(articleStatements(articleId)),
        tx.run(articleActors(articleId)),
      ]);
      if (!found) throw new NotFoundError("article", articleId);
      return { ...found, paragraphs: paragraphsOf(found.text), passages, statements, actors };
    },
    options,
  );
}
