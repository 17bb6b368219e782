import { counted, figure } from "@/lib/view/words";

/** Every word of the inspector while nothing is selected: the first picture needs them. */
export const INVITATION_WORDS = {
  evidence: "Evidence",
  evidenceScrolls: "Evidence, scrolls",

  notYet:
    "Questions to begin with stand here once the network is there, and what is selected in it.",
  heading: "Who did what to whom, and who says so?",
  explanation:
    "Each line of the network is a count of statements, never a fact. Select a line or an actor to read who says it, in which words.",
  question: "Begin with a question",
  theArticles: "The articles",
} as const;

export const articlesWords = (articles: number): string =>
  articles === 1 ? "The article" : counted(articles, "article");
export const articleWords = (actors: number, statements: number): string =>
  `names ${counted(actors, "actor")} and holds ${counted(statements, "statement")}`;
export const moreArticlesWords = (more: number): string =>
  `and ${figure(more)} more: search finds them by title`;
