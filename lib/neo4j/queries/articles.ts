import { z } from "zod";
import { type ArticleDetail, type ArticleSummary, TEXT_KINDS } from "@/lib/model/answers";
import type { ActorRef } from "@/lib/model/actor";
import { type ArticleId, articleIdSchema, statementIdSchema } from "@/lib/model/ids";
import type { Statement } from "@/lib/model/statement";
import type { Query } from "../query";
import type { Fields } from "../values";
import { given } from "./given";
import { actorRef, articleRef, passage } from "./projections";
import { statement } from "./statement";

const textKindSchema = z.enum(TEXT_KINDS);

const summary = {
  of: (article: string) => `${article} {
      .articleId, .title, .publisher, .url, .language, publishedOn: toString(${article}.publishedOn),
      statementCount: COUNT { (${article})<-[:STATED_IN]-() },
      actorCount: COUNT { (${article})-[:MENTIONS]->(:Actor) } }`,
  read: (row: Fields): ArticleSummary =>
    given({
      ...articleRef.read(row),
      language: row.optionalText("language"),
      statementCount: row.number("statementCount"),
      actorCount: row.number("actorCount"),
    }),
};

/** Newest first, articles without a day last; the id makes the order total. */
export const articlePlaceSchema = z.strictObject({
  day: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  articleId: articleIdSchema,
});

export type ArticlePlace = z.infer<typeof articlePlaceSchema>;

export const articles = (
  limit: number,
  after: ArticlePlace | undefined,
): Query<ArticleSummary> => ({
  name: "articles",
  text: `
    MATCH (article:Article)
    WITH article, coalesce(toString(article.publishedOn), '') AS day
    ${after ? "WHERE day < $after.day OR (day = $after.day AND article.articleId > $after.articleId)" : ""}
    WITH article, day ORDER BY day DESC, article.articleId LIMIT toInteger($limit)
    RETURN ${summary.of("article")} AS article ORDER BY day DESC, article.articleId`,
  params: { limit, after },
  access: "READ",
  map: (row) => summary.read(row.map("article")),
});

export const articleTotal = (): Query<number> => ({
  name: "article total",
  text: "MATCH (a:Article) RETURN count(a) AS total",
  params: {},
  access: "READ",
  map: (row) => row.number("total"),
});

export const article = (
  articleId: ArticleId,
): Query<ArticleSummary & Pick<ArticleDetail, "textKind" | "text">> => ({
  name: "article",
  text: `
    MATCH (article:Article {articleId: $articleId})
    RETURN ${summary.of("article")} AS article, article.textKind AS textKind, article.text AS text`,
  params: { articleId },
  access: "READ",
  map: (row) => ({
    ...summary.read(row.map("article")),
    textKind: row.as("textKind", textKindSchema),
    text: row.text("text"),
  }),
});

export const articlePassages = (
  articleId: ArticleId,
): Query<ArticleDetail["passages"][number]> => ({
  name: "passages of an article",
  text: `
    MATCH (p:Passage)-[:PART_OF]->(:Article {articleId: $articleId})
    RETURN ${passage.of("p")} AS passage,
      COLLECT { MATCH (s:Statement)-[:EVIDENCED_BY]->(p) RETURN s.statementId ORDER BY s.statementId }
        AS statementIds
    ORDER BY p.start, p.end, p.passageId`,
  params: { articleId },
  access: "READ",
  map: (row) => ({
    ...passage.read(row.map("passage")),
    statementIds: row.listAs("statementIds", statementIdSchema),
  }),
});

/** As the text runs. */
export const articleStatements = (articleId: ArticleId): Query<Statement> => ({
  name: "statements of an article",
  text: `
    MATCH (s:Statement)-[:STATED_IN]->(:Article {articleId: $articleId})
    MATCH (s)-[:EVIDENCED_BY]->(p:Passage)
    WITH s, min(p.start) AS start
    RETURN ${statement.of("s")} AS statement ORDER BY start, s.statementId`,
  params: { articleId },
  access: "READ",
  map: (row) => statement.read(row.map("statement")),
});

export const articleActors = (articleId: ArticleId): Query<ActorRef> => ({
  name: "actors of an article",
  text: `
    MATCH (:Article {articleId: $articleId})-[:MENTIONS]->(a:Actor)
    RETURN ${actorRef.of("a")} AS actor ORDER BY a.name, a.actorId`,
  params: { articleId },
  access: "READ",
  map: (row) => actorRef.read(row.map("actor")),
});
