import { figure } from "@/lib/view/words";
/** Every word around a statement; its sentence is made in `lib/model/sentence.ts`. */
export const STATEMENT_WORDS = {
  howToCite: "How to cite",
  copyCitationAs: "Copy the citation as",
  copyCitationsAs: "Copy citations as",
  asNow: "(as now)",

  copied: "Copied",
  copyCitation: "Copy as a citation",

  whoSaysSo: "Who says so",
  when: "When",
  happened: "happened",
  said: "said",
  published: "published",
  onCondition: "On condition",
  where: "Where",
  source: "Source",

  respondsTo: "Responds to",
  dependsOn: "Depends on",
  denies: "Denies",
  answeredBy: "Answered by",
  conditionOf: "Condition of",
  deniedBy: "Denied by",

  statements: "The statements",
  nextStatements: "The next statements",
} as const;

/** The link of a chain that comes after the speakers, where there are any. */
export const articleWords = (isBehindSpeakers: boolean): string =>
  isBehindSpeakers ? "The article itself" : "The article";
export const readWords = (paragraph: number): string =>
  `Read it in the article, paragraph ${paragraph}`;
/** "Show 25 more of 1,204" */
export const moreWords = (next: number, all: number): string =>
  `Show ${next} more of ${figure(all)}`;
