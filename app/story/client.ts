import { NotInStoryError, storyClient } from "@/lib/story/client";
import { story } from "./data";

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

export const actorsById = notHere("other actors");
export const statementsWithoutRecipient = notHere("other statements");
export const fetchNeighbours = notHere("further neighbours");
export const fetchWholeNetwork = notHere("network beyond what is shown");
export const graphAmong = notHere("further relations");
export const findPaths = notHere("paths");
export const fetchArticle = notHere("whole articles");
export const fetchStoryTemplate = notHere("template");
export const fetchViews = notHere("views");
export const fetchView = notHere("views");
export const keepView = notHere("views");
export const changeView = notHere("views");
export const deleteView = notHere("views");
export const downloadExport = notHere("files for other programs");
export const signOut = notHere("session");

/** Nobody signs in to a file. */
export const whenSignInNeeded = () => () => {};
