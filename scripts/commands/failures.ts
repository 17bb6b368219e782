import { CommanderError } from "commander";
import { InvalidArticleError } from "@/lib/articles/faults";
import { type DisplayError, toDisplay, WhoSaysError } from "@/lib/model/errors";
import { Fault } from "../setup/fault.mjs";

/** What a command's end says to programs; docs/cli.md lists it for people. */
export const EXIT = {
  fine: 0,
  /** Faults in what was given, or differences found. */
  faults: 1,
  usage: 2,
  /** Not reached, or it refused. */
  database: 3,
  interrupted: 130,
} as const;

export class UsageError extends WhoSaysError {
  get display(): DisplayError {
    return {
      code: "usage",
      status: 400,
      title: "Wrong usage",
      detail: this.message,
      remedy: "See --help.",
    };
  }
}

export class UnknownArticleError extends WhoSaysError {
  constructor(
    readonly articleId: string,
    readonly suggestion: string | undefined,
  ) {
    super(`unknown article: ${articleId}`);
  }

  get display(): DisplayError {
    const { suggestion } = this;
    return {
      code: "unknown-article",
      status: 404,
      title: "There is no such article",
      detail: this.message,
      remedy: suggestion === undefined ? "npm run list names all." : `Did you mean ${suggestion}?`,
    };
  }
}

export interface Failure {
  readonly exitCode: number;
  readonly code: string;
  /** What was wrong and what to do, as lines. */
  readonly text: string;
  readonly faults?: unknown;
}

/** What any error means at the command line. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) {
    // Commander has printed its own message, or the help that was asked for.
    return { exitCode: error.exitCode === 0 ? EXIT.fine : EXIT.usage, code: error.code, text: "" };
  }
  if (error instanceof Fault)
    return { exitCode: EXIT.database, code: "database", text: error.message };
  if (error instanceof Error && error.name === "AbortError") {
    return { exitCode: EXIT.interrupted, code: "interrupted", text: "interrupted" };
  }
  const { code, detail, remedy } = toDisplay(error);
  if (code === "internal") return { exitCode: EXIT.database, code, text: UNFORESEEN };
  const faults = error instanceof InvalidArticleError ? { faults: error.faults } : {};
  return { exitCode: exitCodeOf(code), code, text: `${detail}\n${remedy}`, ...faults };
}

const UNFORESEEN =
  "Something went wrong that WhoSays does not know.\nTry again; if it stays, report it with the lines below.";

function exitCodeOf(code: string): number {
  switch (code) {
    case "usage":
      return EXIT.usage;
    case "interrupted":
      return EXIT.interrupted;
    case "invalid-article":
    case "unknown-article":
    case "refused-query":
    case "failed-query":
    case "invalid-input":
    case "name-conflict":
    case "conflicting-facts":
      return EXIT.faults;
    default:
      return EXIT.database;
  }
}
