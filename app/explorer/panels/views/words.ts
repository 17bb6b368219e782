import type { ViewKeeping } from "@/lib/model/views";
import { counted } from "@/lib/view/words";
import type { ListedView } from "../../keeping/viewCommands";

const INSTANT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "22 Feb 2018, 10:42" */
export const instantWords = (instant: string): string => INSTANT.format(new Date(instant));

/** "17 actors, 29 lines, 2 notes" */
export function countWords({ counts: { actors, lines, notes } }: ListedView): string {
  const parts = [counted(actors, "actor"), counted(lines, "line")];
  return [...parts, ...(notes > 0 ? [counted(notes, "note")] : [])].join(", ");
}

/**
 * Every word of keeping, opening and sharing views; what is told when it is done stands in
 * `../../keeping/words.ts`.
 */
export const VIEW_WORDS = {
  holdsAll:
    "It holds who and what is shown, where everything stands and how it looks, what is pinned, hidden and filtered, where you look from, and your notes.",
  name: "Name",
  cancel: "Cancel",
  keep: "Keep",

  link: "Link",
  linkHolds: "It holds",
  linkLacks: "It cannot hold",
  keepFirst: "Keep it as a view first",
  copied: "Copied",
  copy: "Copy",
  done: "Done",

  deletedForAll: "It is deleted for everybody who uses this database. You can undo it.",
  deletedHere: "It is deleted from this browser. You can undo it.",
  keepIt: "Keep it",
  delete: "Delete",
  save: "Save",

  theViews: "The views",
  noViews:
    "No view is kept. “Keep what you see as a view” in the menu Views keeps the scene as it stands, under a name.",
  views: "Views",

  keepTitle: "Keep what you see as a view",
  linkTitle: "Copy a link",
  close: "Close",

  keepItem: "Keep what you see as a view …",
  linkItem: "Copy a link …",
  allItem: "All views: rename, delete …",
  noneYet: "No view is kept yet.",
  open: "Open",
} as const;

/** @param hasMore is there something that no view holds either? */
export const keepFirstWords = (hasMore: boolean): string =>
  `Keep it as a view first, and its link holds ${hasMore ? "the rest" : "that"} as well.`;

export const notKeptWords = (fault: string): string => `Not kept. ${fault}`;
export const noListWords = (fault: string): string => `The list did not come. ${fault}`;

/** Where a view that is kept now is going to be, and who can see it there. */
export const whereWords = (views: ViewKeeping | undefined): string =>
  views?.keptIn === "browser"
    ? `It is kept in this browser only, and with it its notes. ${views.reason}`
    : "It is kept in the database, beside the articles: whoever uses this database can open, change and delete it, and read its notes.";
export const onlyHereWords = (reason: string): string =>
  `New views are kept in this browser only. ${reason}`;

export const localLinkWords = (view: string): string =>
  `“${view}” is kept in this browser only, so that no link can open it elsewhere.`;
export const longLinkWords = (characters: number): string =>
  `At ${counted(characters, "character")} it is too long for some mail programs. A view makes it short.`;

/** "Open now · 17 actors, 29 lines · changed 22 Feb 2018, 10:42" */
export const rowWords = (view: ListedView, isOpen: boolean): string =>
  [
    isOpen && "Open now",
    view.keptIn === "browser" && "In this browser only",
    countWords(view),
    `changed ${instantWords(view.changedOn)}`,
  ]
    .filter((part) => part !== false)
    .join(" · ");
export const itemWords = (view: ListedView): string =>
  `${countWords(view)} · ${instantWords(view.changedOn)}`;

export const renameLabel = (view: string): string => `Rename ${view}`;
export const deleteLabel = (view: string): string => `Delete ${view}`;
export const deleteQuestion = (view: string): string => `Delete ${view}?`;
export const newNameLabel = (view: string): string => `New name of ${view}`;
export const updateWords = (view: string): string => `Update “${view}”`;
