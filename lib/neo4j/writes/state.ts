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

export interface ArticleEntry {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly publishedOn?: string;
  readonly statements: number;
  readonly actors: number;
}

export function articleEntries(): Query<ArticleEntry> {
  return {
    name: "list articles",
    text: `MATCH (article:Article)
      RETURN article.articleId AS articleId, article.title AS title,
        toString(article.publishedOn) AS publishedOn,
        COUNT { (article)<-[:STATED_IN]-() } AS statements,
        COUNT { (article)-[:MENTIONS]->(:Actor) } AS actors
      ORDER BY articleId`,
    params: {},
    access: "READ",
    map: (row) => {
      const publishedOn = row.optionalText("publishedOn");
      return {
        articleId: row.as("articleId", articleIdSchema),
        title: row.text("title"),
        ...(publishedOn !== undefined && { publishedOn }),
        statements: row.number("statements"),
        actors: row.number("actors"),
      };
    },
  };
}

export interface StoredStatement {
  readonly articleId: string;
  readonly key: string;
  readonly statementId: string;
}

/** Which statements of these articles the database holds. */
export function storedStatements(articleIds: readonly string[]): Query<StoredStatement> {
  return {
    name: "stored statements",
    text: `UNWIND $articleIds AS id
      MATCH (:Article {articleId: id})<-[:STATED_IN]-(s:Statement)
      RETURN id, s.key AS key, s.statementId AS statementId`,
    params: { articleIds },
    access: "READ",
    map: (row) => ({
      articleId: row.text("id"),
      key: row.text("key"),
      statementId: row.text("statementId"),
    }),
  };
}
