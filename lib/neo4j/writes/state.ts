import { type ArticleId, articleIdSchema } from "@/lib/model/ids";
import type { Query } from "../query";

export interface StoredArticle {
  readonly articleId: ArticleId;
  readonly contentHash: string;
}

/** Of these articles, the ones that the database holds. */
export function contentHashes(articleIds: readonly string[]): Query<StoredArticle> {
  return {
    name: "content hashes",
    text: `UNWIND $articleIds AS id
      MATCH (article:Article {articleId: id})
      RETURN article.articleId AS articleId, article.contentHash AS contentHash`,
    params: { articleIds },
    access: "READ",
    map: (row) => ({
      articleId: row.as("articleId", articleIdSchema),
      contentHash: row.text("contentHash"),
    }),
  };
}
