import type { Client } from "@/lib/client";
import type { ArticleSummary } from "@/lib/model/answers";
import { type DisplayError, NotFoundError, WhoSaysError } from "@/lib/model/errors";
import { articlesOf, searchStory } from "./find";
import { pageOfStatements } from "./statements";
import type { Story } from "./story";

/** Asked for something that a story does not hold. Its page offers nothing that leads here. */
export class NotInStoryError extends WhoSaysError {
  constructor(readonly asked: string) {
    super(`not in a story: ${asked}`);
  }

  get display(): DisplayError {
    return {
      code: "not-in-story",
      status: 404,
      title: "This story does not hold that",
      detail: `A story is one file without a database, and has no ${this.asked}.`,
      remedy: "Ask in the explorer that the story was made with.",
    };
  }
}

/** What the explorer asks of a server, answered from a story. */
export type StoryClient = Pick<
  Client,
  | "fetchHealth"
  | "fetchGraph"
  | "statementColumns"
  | "fetchActor"
  | "fetchActorFacts"
  | "fetchStatements"
  | "fetchStatement"
  | "statementsById"
  | "fetchSummaries"
  | "fetchArticles"
  | "search"
>;

export function storyClient(story: Story): StoryClient {
  const { slice, columns, statements, madeFrom } = story;
  const byId = new Map(statements.map((statement) => [statement.statementId, statement]));
  const actors = new Map(story.actors.map((actor) => [actor.actorId, actor]));
  return {
    fetchHealth: async () => ({
      status: "ok",
      server: { version: "none", edition: "story" },
      migration: 0,
      counts: madeFrom.counts,
      fingerprint: madeFrom.fingerprint,
      console: { state: "off", reason: "A story has no database." },
      views: { keptIn: "browser", reason: "A story has no database." },
    }),
    fetchGraph: async () => slice,
    statementColumns: async () => columns,
    async fetchActor(actorId) {
      const found = actors.get(actorId);
      if (!found) throw new NotFoundError("actor", actorId);
      return found;
    },
    fetchActorFacts: async (actorIds) => ({
      items: actorIds.flatMap((actorId) => {
        const found = actors.get(actorId);
        if (!found) return [];
        const { sectors, iso3, articleCount } = found;
        return { actorId, sectors, articles: articleCount, ...(iso3 !== undefined && { iso3 }) };
      }),
    }),
    fetchStatements: async (filter) => pageOfStatements(statements, filter),
    async fetchStatement(statementId) {
      const found = byId.get(statementId);
      if (!found) throw new NotFoundError("statement", statementId);
      return found;
    },
    statementsById: async (ids) => ({ items: ids.flatMap((id) => byId.get(id) ?? []) }),
    async fetchSummaries(ids) {
      const found = ids.flatMap((id) => byId.get(id) ?? []);
      return {
        statementIds: found.map(({ statementId }) => statementId),
        summaries: found.map(({ summary }) => summary),
      };
    },
    async fetchArticles() {
      const items = articlesOf(statements).map((article): ArticleSummary => {
        const of = statements.filter((each) => each.article.articleId === article.articleId);
        const parties = of.flatMap(({ actors: by, recipients, attribution }) =>
          [...by, ...recipients, ...attribution].map(({ actorId }) => actorId),
        );
        const stated = slice.background
          .filter(({ articleIds }) => articleIds.includes(article.articleId))
          .flatMap(({ actorId, recipientId }) => [actorId, recipientId]);
        const { size } = new Set([...parties, ...stated]);
        return { ...article, statementCount: of.length, actorCount: size };
      });
      return { items, total: items.length };
    },
    search: async (query) => searchStory(story, query),
  };
}
