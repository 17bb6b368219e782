import type { Run } from "@/lib/view/console/run";
import { counted } from "@/lib/view/words";

/** Every word of the console around its results and beside its shelf. */
export const CONSOLE_WORDS = {
  editorHeight: "Height of the editor",

  noResult:
    "Results stand here. Write a query and press Ctrl or ⌘ with Enter, or take up one of the examples.",
  stoppedFirst: "You stopped it before the first row came.",
  whichResult: "Result of which statement",

  readOnlyLabel: "Read-only: how that is enforced",
  readOnly: "Read-only",
  readOnlyText:
    "Nothing that is typed here can change the graph, or reach a file or another server. Three things hold to that, each on its own:",
  planFirst:
    "The database plans each query before it runs. A plan with a step or a procedure that is not known to only read is refused, and you are told which.",
  limits:
    "Queries end after a time limit, and results at a number of rows; both are said. Whoever runs this server can allow more procedures by naming them in",
  allowedProcedures: "WHOSAYS_ALLOWED_PROCEDURES",
  problemCode: "Code",
  readTransaction: "The query runs in a transaction that the database itself keeps from writing.",
  neverCommitted: "That transaction is never committed: it is rolled back, whatever it did.",

  examples: "Examples",
  favourites: "Favourites",
  history: "History",
  parameters: "Parameters",
  schema: "Schema",
  toolbar: "Run and look up",
  stop: "Stop",
  runTip: "Ctrl or ⌘ + Enter: the statement at the cursor, or what is selected",
  run: "Run",
  runAllTip: "Ctrl or ⌘ + Shift + Enter: one after the other, until one fails",
  explainTip: "The plan, without running the query",
  explain: "Explain",
  profileTip: "Runs the query and counts the rows and reads of each step",
  profile: "Profile",

  unusable: "A parameter has no usable value",
  correctOrRetype: "Correct it under Parameters, or choose another type for it.",

  cypher: "Cypher",

  addParameter: "Add it under Parameters.",
  correctParameter: "Correct it under Parameters.",
} as const;

export const offWords = (reason: string): string => `The console is off on this server: ${reason}`;
export const remarksWords = (remarks: number): string =>
  `The database has ${counted(remarks, "remark")} on this query`;
export const statementLabel = (number: number): string => `Statement ${number}`;
export const runAllWords = (statements: number): string => `Run all ${statements}`;

interface Place {
  readonly line: number;
  readonly column: number;
}

export const placeWords = ({ line, column }: Place): string => `Line ${line}, column ${column}`;
/** @param isOfMany the place is counted from the start of one statement, not of the text */
export const goToWords = ({ line, column }: Place, isOfMany: boolean): string =>
  `Go to line ${line}, column ${column}${isOfMany ? " of the statement" : ""}`;

export const duration = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
export const doneOfWords = (done: number, asked: number): string => `${done} of ${asked}`;
export const runningWords = (rows: number, ms: number): string =>
  `Running · ${counted(rows, "row")} · ${duration(ms)}`;

/** Of a run that has ended: "12 rows · 40 ms". */
export function ranWords({ status, rowCount, ms, mode }: Run): string {
  const rows = counted(rowCount, "row");
  const time = duration(ms);
  switch (status) {
    case "stopped":
      return `Stopped after ${rows} · ${time}`;
    case "failed":
      return rowCount > 0 ? `Failed after ${rows} · ${time}` : `Failed · ${time}`;
    case "done":
      return mode === "explain" ? `Explained · ${time}` : `${rows} · ${time}`;
    case "idle":
    case "running":
      return "";
  }
}

/** What is heard of it. */
export function ranSentence({ status, rowCount, error }: Run): string {
  if (status === "failed") return `The query failed: ${error?.title ?? "no reason came"}.`;
  const rows = counted(rowCount, "row");
  return status === "stopped" ? `Stopped after ${rows}.` : `The query gave ${rows}.`;
}

export const noValueWords = (parameter: string): string =>
  `The parameter $${parameter} has no value yet.`;
export const unusableWords = (parameter: string, fault: string): string =>
  `The value of $${parameter} cannot be used: ${fault}.`;
