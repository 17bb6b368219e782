import type { DisplayError } from "@/lib/model/errors";

/** Every word of keeping: of views, of links that are followed, and of work that comes back. */
export const KEEPING_WORDS = {
  followStep: "follow a link",
  otherArticles:
    "The articles here are not those that this link was made with, so the picture may differ from what was meant.",
  startAfresh: "Start afresh",
  afreshStep: "start afresh",
  networkAgain: "The network, as it is loaded first. Undo brings your work back.",
  bringBack: "Bring it back",
  unreadable: "That work cannot be read any more.",
  isBack: "It is back; undo takes it away.",

  conflict: "The view has changed meanwhile",
  conflictRemedy: "Open it again and change that, or keep yours under another name.",
  versionRemedy: "Reload the page to have the newest version, and open it again.",

  undo: "Undo",
} as const;

export const faultText = ({ title, detail, remedy }: DisplayError): string =>
  `${title}. ${detail} ${remedy}`;
export const notBackWords = (fault: string): string => `What was kept did not come back. ${fault}`;
export const notKeptWords = (error: unknown): string =>
  `The browser keeps no work in progress (${String(error)}): a reload would lose it. Keep it as a view.`;
export const linkFailedWords = (fault: string): string => `The link’s view did not open. ${fault}`;

/** @param when in words: "today, 10:42" */
export const workIsBackWords = (when: string): string => `Your work of ${when} is back.`;
export const otherWorkWords = (when: string): string =>
  `Your work of ${when}, from another tab or visit, is kept.`;
export const bringBackStep = (when: string): string => `bring back work of ${when}`;

export const conflictWords = (view: string): string =>
  `“${view}” was changed in another tab of this browser.`;
export const unreadableWords = (view: string): string => `The view “${view}” cannot be read`;
export const versionWords = (fault: string): string =>
  `It was written by another version of WhoSays: ${fault}.`;

export const keptWords = (view: string, keptIn: "browser" | "database"): string =>
  keptIn === "database"
    ? `Kept as “${view}”, for everybody who uses this database.`
    : `Kept as “${view}”, in this browser only.`;
export const updatedWords = (view: string): string => `“${view}” now holds what you see.`;
export const openStep = (view: string): string => `open “${view}”`;
export const openedWords = (view: string): string => `“${view}” is open.`;
export const thereAgainWords = (view: string): string => `“${view}” is there again.`;
export const deletedWords = (view: string): string => `“${view}” is deleted. What you see stays.`;
