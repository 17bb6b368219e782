import { formatDay } from "@/lib/model/dates";
import type { DisplayError } from "@/lib/model/errors";
import { counted } from "@/lib/view/words";

/**
 * Every word of the room itself: its bars, tabs and edges, and what stands there before there is a
 * network. Each panel has a file of its own: these come with the first picture, so that nothing
 * belongs here that is said later.
 */
export const ROOM_WORDS = {
  answersAgain: "The database answers again.",
  tryNow: "Try now",

  network: "Network",
  theNetwork: "The network",

  loadingNetwork: "The network is loading",

  noArticle: "There is no article here yet",
  loadArticles:
    "The database answers and holds nothing to show. Load the article scripts that come with WhoSays, or your own:",
  seedCommand: "npm run seed",
  noNeedToReload:
    "This page shows the network as soon as there is one; there is no need to reload.",

  read: "Read",
  list: "List",
  whatToShow: "What to show",
  backToList: "Back to the list",

  marks: "Legend",
  filters: "Filters",
  style: "Style",
  timeline: "Timeline",
  below: "Below the network",

  message: "Message",
  closeMessage: "Close this message",

  legend: "Legend",
  legendWidth: "Width of the legend",
  listHeight: "Height of the list",
  evidenceWidth: "Width of the evidence",
  evidence: "Evidence",

  name: "WhoSays",
  loading: "WhoSays is loading",

  scene: "Scene",
  startOver: "Start over",
  choice: "Choice",
  withAll: "With all of them",
  chooseNobody: "Choose nobody",
  undo: "Undo",
  redo: "Redo",

  networkAndEvidence: "Network and its evidence",
  title: "WhoSays: who did what to whom, and who says so",
  keysTip: "Keys (?)",
  keys: "Keys",

  print: "Print what is open and what is listed (Ctrl P)",
  notPrintable: "This page was not ready to be printed. Press Ctrl P (⌘ P) in it once more.",
  searchShort: "Search",
  search: "Search actors, statements, articles",
  searchLabel: "Search actors, statements and articles",
  loadingStatements: "Statements are loading",

  close: "Close (Esc)",
  back: "Back (Esc)",
  left: "Left of the network",
  paths: "Paths",
  cypher: "Cypher",
  console: "Console",

  views: "Views",
} as const;

/** What nothing that answers means, and what it does not. */
export const awayWords = ({ detail, remedy }: DisplayError): string =>
  [detail, remedy, "What is shown stays."].filter((sentence) => sentence !== "").join(" ");
export const hiddenWords = (hidden: number): string => counted(hidden, "hidden thing");
export const filtersWords = (active: number): string =>
  active === 0 ? ROOM_WORDS.filters : `${ROOM_WORDS.filters} (${active})`;
/** "1 article, 17 actors, 15 statements" */
export const loadedWords = (n: {
  readonly articles: number;
  readonly actors: number;
  readonly statements: number;
}): string =>
  `${counted(n.articles, "article")}, ${counted(n.actors, "actor")}, ${counted(n.statements, "statement")}`;
export const storyOfWords = (madeOn: string): string => `Story of ${formatDay(madeOn)}`;

/** Of a panel that folds: what its button does, and what is heard when it is done. */
export const foldLabel = (panel: string, isFolded: boolean): string =>
  `${isFolded ? "Unfold" : "Fold"} the ${panel.toLowerCase()}`;
export const foldedWords = (panel: string, isFolded: boolean): string =>
  `${panel} ${isFolded ? "folded" : "unfolded"}.`;
export const enlargeLabel = (panel: string, isEnlarged: boolean): string =>
  isEnlarged
    ? `Give the ${panel.toLowerCase()} its usual size`
    : `Enlarge the ${panel.toLowerCase()}`;
export const enlargedWords = (panel: string, isEnlarged: boolean): string =>
  `${panel} ${isEnlarged ? "enlarged" : "back to its size"}.`;

/** "Undo: hide Iran", or the bare word where there is nothing. */
export const stepWords = (verb: string, label: string | undefined): string =>
  label === undefined ? verb : `${verb}: ${label}`;
