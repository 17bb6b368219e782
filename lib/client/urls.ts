import type { Paging, StatementFilter } from "@/lib/model/answers";
import type { ActorId, ArticleId, StatementId } from "@/lib/model/ids";

/** Every URL of the API, and the one place that knows them. */
export const urls = {
  health: () => "/api/health",
  graph: () => "/api/graph",
  actor: (actorId: ActorId) => `/api/actors/${segment(actorId)}`,
  neighbours: (actorId: ActorId, paging: Paging = {}) =>
    `/api/actors/${segment(actorId)}/neighbours${query(paging)}`,
  statements: (filter: StatementFilter & Paging) => `/api/statements${query(filter)}`,
  statement: (statementId: StatementId) => `/api/statements/${segment(statementId)}`,
  articles: (paging: Paging = {}) => `/api/articles${query(paging)}`,
  article: (articleId: ArticleId) => `/api/articles/${segment(articleId)}`,
  cypher: () => "/api/cypher",
  cypherCheck: () => "/api/cypher/check",
  cypherSchema: () => "/api/cypher/schema",
  cypherDownload: () => "/api/cypher/download",
  session: () => "/api/session",
  search: (q: string) => `/api/search${query({ q })}`,
};

const segment = encodeURIComponent;

function query(parameters: Paging & StatementFilter & { readonly q?: string }): string {
  const given = Object.entries(parameters).map(([name, value]) => [name, String(value)]);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
