import { NotInStoryError, storyClient } from "@/lib/story/client";
import { story } from "./data";
import { STORY_FILE_WORDS } from "./words";

/**
 * Stands where the application has `@/lib/client`: the same calls, answered from the file. The
 * bundler of the story puts it there, so that no part of the explorer knows of the difference.
 */

export { megabytes, ProblemError, UnreachableError } from "@/lib/client/errors";

export const {
  fetchHealth,
  fetchGraph,
  statementColumns,
  fetchActor,
  fetchActorFacts,
  fetchStatements,
  fetchStatement,
  statementsById,
  fetchSummaries,
  fetchArticles,
  search,
} = storyClient(story);

const notHere = (asked: string) => (): Promise<never> => Promise.reject(new NotInStoryError(asked));

export const actorsById = notHere(STORY_FILE_WORDS.actors);
export const statementsWithoutRecipient = notHere(STORY_FILE_WORDS.statements);
export const fetchNeighbours = notHere(STORY_FILE_WORDS.neighbours);
export const fetchWholeNetwork = notHere(STORY_FILE_WORDS.network);
export const graphAmong = notHere(STORY_FILE_WORDS.relations);
export const findPaths = notHere(STORY_FILE_WORDS.paths);
export const fetchArticle = notHere(STORY_FILE_WORDS.articles);
export const fetchStoryTemplate = notHere(STORY_FILE_WORDS.template);
export const fetchViews = notHere(STORY_FILE_WORDS.views);
export const fetchView = notHere(STORY_FILE_WORDS.views);
export const keepView = notHere(STORY_FILE_WORDS.views);
export const changeView = notHere(STORY_FILE_WORDS.views);
export const deleteView = notHere(STORY_FILE_WORDS.views);
export const downloadExport = notHere(STORY_FILE_WORDS.files);
export const signOut = notHere(STORY_FILE_WORDS.session);

/** Nobody signs in to a file. */
export const whenSignInNeeded = () => () => {};
