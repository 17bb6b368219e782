import type { NeighbourWish, Paging, StatementFilter } from "@/lib/model/answers";
import type { ActorId, ArticleId, StatementId, ViewId } from "@/lib/model/ids";

/** Every URL of the API, and the one place that knows them. */
export const urls = {
  health: () => "/api/health",
  graph: () => "/api/graph",
  graphAmong: () => "/api/graph/among",
  statementColumns: () => "/api/graph/statements",
  wholeNetwork: () => "/api/graph/whole",
  actorFacts: () => "/api/graph/actors",
  paths: () => "/api/paths",
  actor: (actorId: ActorId) => `/api/actors/${segment(actorId)}`,
  actorsById: () => "/api/actors/by-id",
  neighbours: (actorId: ActorId, wanted: NeighbourWish & Paging = {}) =>
    `/api/actors/${segment(actorId)}/neighbours${query(wanted)}`,
  statements: (filter: StatementFilter & Paging) => `/api/statements${query(filter)}`,
  statementsById: () => "/api/statements/by-id",
  withoutRecipient: () => "/api/statements/without-recipient",
  summaries: () => "/api/statements/summaries",
  statement: (statementId: StatementId) => `/api/statements/${segment(statementId)}`,
  articles: (paging: Paging = {}) => `/api/articles${query(paging)}`,
  article: (articleId: ArticleId) => `/api/articles/${segment(articleId)}`,
  cypher: () => "/api/cypher",
  cypherCheck: () => "/api/cypher/check",
  cypherSchema: () => "/api/cypher/schema",
  cypherDownload: () => "/api/cypher/download",
  story: () => "/api/story",
  views: () => "/api/views",
  view: (viewId: ViewId) => `/api/views/${segment(viewId)}`,
  export: () => "/api/export",
  session: () => "/api/session",
  search: (q: string) => `/api/search${query({ q })}`,
};

const segment = encodeURIComponent;

type Parameters = Paging & (StatementFilter | NeighbourWish | { readonly q: string });

/** Several values of one parameter stand in it with commas between them. */
function query(parameters: Parameters): string {
  const given = Object.entries(parameters).map(([name, value]) => [name, String(value)]);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
