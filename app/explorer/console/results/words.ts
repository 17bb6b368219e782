import { megabytes } from "@/lib/client";
import type { Found } from "@/lib/view/console/results/found";
import { counted, figure } from "@/lib/view/words";

/**
 * Every word around a result; what was cut from one stands in `lib/view/console`, and what the
 * scene makes of it in `lib/view/scene/words.ts`.
 */
export const RESULT_WORDS = {
  asCsv: "CSV, for spreadsheets (formulas made harmless)",
  asJson: "JSON, one list",
  asNdjson: "NDJSON, one row a line",
  download: "Download",
  downloadTip: "Runs the query again, for all of its rows",

  makingReady: "Making ready to draw …",
  graph: "Graph",
  table: "Table",
  plan: "Plan",
  result: "Result",
  howToShow: "How to show the result",
  closeMessage: "Close this message",
  theDownload: "The download",

  addStep: "add a result",
  replaceStep: "replace the scene by a result",
  add: "Add to scene",
  replace: "Replace scene",

  graphLater: "The graph is drawn when all rows have come, or when you stop.",
  picked: "What is picked",
  close: "Close",
  network: "network",
  cannotDraw:
    "This browser cannot draw: it needs WebGL. The table holds all that would stand here.",

  theCell: "the cell",
  rows: "Rows of the result",
  noneFound: "No row holds what you search for. Clear the search to see all.",
  rowsLater: "Rows stand here as soon as the first come.",
  stoppedFirst: "You stopped it before the first row came. Run it again to see more.",
  onlyPlan: "Explain plans a query without running it: the Plan shows what it would do.",
  noRows:
    "No rows came: nothing in the database matches. Loosen a WHERE, or look at the schema for how labels and types are written.",

  number: "Number",

  search: "Search in the rows",
  clear: "Clear",
  copy: "Copy",
  cell: "Cell (Ctrl/Cmd+C)",
  row: "Row",
  column: "Column",

  jsonLater: "The JSON stands here when all rows have come.",
  json: "JSON",
  planned:
    "Planned and not run, so rows are estimates. Each operator feeds the one above it; Profile counts.",
  operator: "Operator",
  estimated: "Estimated rows",
  rowsRead: "Rows",
  dbHits: "Db hits",
  details: "Details",
  more: "More",

  theValue: "the value",
  readArticle: "Read the article",
  showActor: "Show the actor",
  showEvidence: "Show the evidence",
  showSources: "Show the sources",
  showStatement: "Show the statement",

  null: "null",
  emptyText: "(empty text)",
  noProperties: "No properties.",
  emptyMap: "An empty map.",
  emptyList: "An empty list.",
} as const;

export const stopDownloadWords = (bytes: number): string =>
  `Stop the download (${megabytes(bytes)})`;
export const downloadedWords = (file: string, bytes: number): string =>
  `Downloaded ${file}, ${megabytes(bytes)}.`;
export const copiedWords = (what: string): string => `Copied ${what}.`;

export const drawingLabel = ({ nodes, relationships }: Found): string =>
  `Result of ${counted(nodes.size, "node")} and ${counted(relationships.size, "relationship")}. Arrow keys walk, Enter opens. The table holds the same.`;
export const layingOutWords = (nodes: number): string => `Laying out ${counted(nodes, "node")} …`;
export const looseWords = (relationships: number): string =>
  `${counted(relationships, "relationship is", "relationships are")} not drawn, as the query did not return both ends: return the nodes too, or the whole path.`;
export const notDrawnWords = (drawn: number, leftOut: number): string =>
  `${counted(drawn, "node is", "nodes are")} drawn and ${figure(leftOut)} more ${leftOut === 1 ? "is" : "are"} not: the table holds them all, or narrow the query.`;

export const columnWords = (column: string): string => `the column ${column}`;
export const copyColumnLabel = (column: string): string => `Copy the column ${column}`;
export const rowWords = (row: number): string => `row ${row}`;
export const cellWords = (row: number, column: string): string => `row ${row}, ${column}`;
export const atCellWords = (cell: string): string => `At ${cell}`;
export const openedLabel = (column: string): string => `${column}, opened`;
export const searchedWords = (characters: number): string =>
  `Looks at the first ${figure(characters)} characters of each value`;
export const matchesWords = (found: number, all: number): string =>
  `${figure(found)} of ${counted(all, "row")}`;

/** Of the rows as JSON, which do not all stand there. */
export const jsonWords = (rows: number, all: number): string =>
  rows === all
    ? counted(rows, "row")
    : `The first ${counted(rows, "row")} of ${figure(all)}; Download as JSON gives all.`;
export const rowsAsJsonWords = (rows: number): string => `${counted(rows, "row")} as JSON`;

/** @param hits how often the store was read, as it is written in the table */
export const profiledWords = (hits: string): string =>
  `The query ran, and read the store ${hits} times (db hits). Each operator feeds the one above it.`;

export const shortenedWords = (how: string): string => `Shortened: it is ${how}.`;
export const tooDeep = "deeper than is sent";
export const lengthWords = (length: number, of: "string" | "bytes" | "list" | "map"): string =>
  of === "string"
    ? counted(length, "character")
    : of === "bytes"
      ? counted(length, "byte")
      : counted(length, "entry", "entries");
export const moreItemsWords = (items: number): string => `Show more of ${counted(items, "item")}`;
