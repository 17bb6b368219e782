import type {
  ActorDetail,
  ActorsById,
  ArticleDetail,
  ArticleSummary,
  Health,
  NeighbourWish,
  NeighbourPage,
  Page,
  Paging,
  SearchAnswer,
  StatementFilter,
  StatementsById,
  Summaries,
  WithoutRecipient,
} from "@/lib/model/answers";
import type { StatementColumns } from "@/lib/model/columns";
import type { ActorFactsAnswer, WholeNetwork } from "@/lib/model/facts";
import type { ActorId, ArticleId, StatementId, ViewId } from "@/lib/model/ids";
import type { PathAnswer, PathRequest } from "@/lib/model/paths";
import type { SignInState } from "@/lib/model/signIn";
import type { GraphPart, GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import type { NewView, StoredView, ViewChange, ViewList, ViewSummary } from "@/lib/model/views";
import { consoleCalls } from "./console";
import { exportCalls } from "./exports";
import { getJson, getText, post, postJson, putJson, remove } from "./json";
import { urls } from "./urls";

export { megabytes, ProblemError, UnreachableError } from "./errors";
export { whenSignInNeeded } from "./signIn";

/**
 * The API as typed calls. Each throws `ProblemError` where the server says what is wrong,
 * `UnreachableError` where no server of ours answers, and the signal's reason when aborted.
 *
 * @param origin where the server is, as `http://127.0.0.1:3000`; in a page it is left out
 */
export function createClient(origin = "") {
  const get = <T>(url: string, signal?: AbortSignal) => getJson<T>(origin + url, signal);
  return {
    fetchHealth: (signal?: AbortSignal) => get<Health>(urls.health(), signal),

    fetchGraph: (signal?: AbortSignal) => get<GraphSlice>(urls.graph(), signal),

    /** These actors as they are now, and every relation among them; 10,000 at most. */
    graphAmong: (actorIds: readonly ActorId[], signal?: AbortSignal) =>
      postJson<GraphPart>(origin + urls.graphAmong(), { actorIds }, signal),

    /** The statements behind every edge among the actors; 10,000 at most. */
    statementColumns: (actorIds: readonly ActorId[], signal?: AbortSignal) =>
      postJson<StatementColumns>(origin + urls.statementColumns(), { actorIds }, signal),

    /** What the whole database tells of the actors, to draw them by; 10,000 at most. */
    fetchActorFacts: (actorIds: readonly ActorId[], signal?: AbortSignal) =>
      postJson<ActorFactsAnswer>(origin + urls.actorFacts(), { actorIds }, signal),

    /** Who is tied to whom in the whole database, to be measured; of more than 100,000 lines none. */
    fetchWholeNetwork: (signal?: AbortSignal) => get<WholeNetwork>(urls.wholeNetwork(), signal),

    findPaths: (request: PathRequest, signal?: AbortSignal) =>
      postJson<PathAnswer>(origin + urls.paths(), request, signal),

    fetchActor: (actorId: ActorId, signal?: AbortSignal) =>
      get<ActorDetail>(urls.actor(actorId), signal),

    /** Actors with all that is known of each, without those that are unknown; 100 at most. */
    actorsById: (actorIds: readonly ActorId[], signal?: AbortSignal) =>
      postJson<ActorsById>(origin + urls.actorsById(), { actorIds }, signal),

    fetchNeighbours: (
      actorId: ActorId,
      wanted: NeighbourWish & Paging = {},
      signal?: AbortSignal,
    ) => get<NeighbourPage>(urls.neighbours(actorId, wanted), signal),

    fetchStatements: (filter: StatementFilter & Paging, signal?: AbortSignal) =>
      get<Page<Statement>>(urls.statements(filter), signal),

    fetchStatement: (statementId: StatementId, signal?: AbortSignal) =>
      get<Statement>(urls.statement(statementId), signal),

    /** Whole statements in the order of the ids, without those that are unknown; 100 at most. */
    statementsById: (statementIds: readonly StatementId[], signal?: AbortSignal) =>
      postJson<StatementsById>(origin + urls.statementsById(), { statementIds }, signal),

    /** Statements of the actors that stand behind no edge; 10,000 actors and statements at most. */
    statementsWithoutRecipient: (actorIds: readonly ActorId[], signal?: AbortSignal) =>
      postJson<WithoutRecipient>(origin + urls.withoutRecipient(), { actorIds }, signal),

    /** What the statements say, without those that are unknown; 10,000 at most. */
    fetchSummaries: (statementIds: readonly StatementId[], signal?: AbortSignal) =>
      postJson<Summaries>(origin + urls.summaries(), { statementIds }, signal),

    fetchArticles: (paging: Paging = {}, signal?: AbortSignal) =>
      get<Page<ArticleSummary>>(urls.articles(paging), signal),

    fetchArticle: (articleId: ArticleId, signal?: AbortSignal) =>
      get<ArticleDetail>(urls.article(articleId), signal),

    search: (q: string, signal?: AbortSignal) => get<SearchAnswer>(urls.search(q), signal),

    /** The page that a story is written into. */
    fetchStoryTemplate: (signal?: AbortSignal): Promise<string> =>
      getText(origin + urls.story(), signal),

    fetchViews: (signal?: AbortSignal) => get<ViewList>(urls.views(), signal),

    fetchView: (viewId: ViewId, signal?: AbortSignal) => get<StoredView>(urls.view(viewId), signal),

    keepView: (view: NewView, signal?: AbortSignal) =>
      postJson<ViewSummary>(origin + urls.views(), view, signal),

    /** @throws ProblemError `view-conflict` where somebody else changed it meanwhile */
    changeView: (viewId: ViewId, change: ViewChange, signal?: AbortSignal) =>
      putJson<ViewSummary>(origin + urls.view(viewId), change, signal),

    /** It comes back by `changeView` with its version, for a day. */
    deleteView: (viewId: ViewId, signal?: AbortSignal): Promise<void> =>
      remove(origin + urls.view(viewId), signal),

    fetchSignIn: (signal?: AbortSignal) => get<SignInState>(urls.session(), signal),

    /** @throws ProblemError where the token is wrong, or too many were */
    signIn: async (token: string, signal?: AbortSignal): Promise<void> => {
      await post(origin + urls.session(), { token }, signal);
    },

    signOut: (signal?: AbortSignal): Promise<void> => remove(origin + urls.session(), signal),

    ...consoleCalls(origin),
    ...exportCalls(origin),
  };
}

export type Client = ReturnType<typeof createClient>;

export const {
  fetchHealth,
  fetchGraph,
  graphAmong,
  findPaths,
  statementColumns,
  fetchActorFacts,
  fetchWholeNetwork,
  fetchActor,
  actorsById,
  fetchNeighbours,
  fetchStatements,
  fetchStatement,
  statementsById,
  statementsWithoutRecipient,
  fetchSummaries,
  fetchArticles,
  fetchArticle,
  search,
  runCypher,
  checkCypher,
  fetchSchema,
  downloadCypher,
  fetchStoryTemplate,
  fetchViews,
  fetchView,
  keepView,
  changeView,
  deleteView,
  downloadExport,
  fetchSignIn,
  signIn,
  signOut,
} = createClient();
