/**
 * One class per failure, with fields and cause. `toDisplay` is the one place that turns
 * any of them into what a person reads and what a program can tell apart.
 */

export interface DisplayError {
  /** Stable across versions; programs may branch on it. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly faults?: readonly InputFault[];
}

export interface InputFault {
  readonly path: string;
  readonly message: string;
}

/** Base of all failures that we foresee. Anything else is a bug and says so. */
export abstract class WhoSaysError extends Error {
  abstract readonly display: DisplayError;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** No server answers, or it went away in the middle. Trying again later may help. */
export class DatabaseAwayError extends WhoSaysError {
  constructor(
    readonly uri: string,
    options?: ErrorOptions,
  ) {
    super(`database not reached: ${uri}`, options);
  }

  get display(): DisplayError {
    return {
      code: "database-away",
      status: 503,
      title: "The database is away",
      detail: `No Neo4j answers at ${this.uri}.`,
      remedy:
        "Start it again (npm start, npm run db or your own server); this page goes on by itself.",
    };
  }
}

export class DatabaseLoginError extends WhoSaysError {
  constructor(
    readonly uri: string,
    readonly username: string,
    options?: ErrorOptions,
  ) {
    super(`database login refused: ${username} at ${uri}`, options);
  }

  get display(): DisplayError {
    return {
      code: "database-login",
      status: 503,
      title: "The database refused the login",
      detail: `The Neo4j at ${this.uri} does not accept the password of ${this.username}.`,
      remedy: "Set NEO4J_USERNAME and NEO4J_PASSWORD to a login that works there, and start again.",
    };
  }
}

/** The query ran into its time limit. */
export class QueryTimeoutError extends WhoSaysError {
  constructor(
    readonly query: string,
    readonly timeoutMs: number,
    options?: ErrorOptions,
  ) {
    super(`query timed out: ${query} took longer than ${timeoutMs} ms`, options);
  }

  get display(): DisplayError {
    return {
      code: "query-timeout",
      status: 504,
      title: "The database took too long",
      detail: `The query "${this.query}" was stopped after ${this.timeoutMs / 1000} s.`,
      remedy: "Ask for less, or try again when the database has less to do.",
    };
  }
}

/** What was asked for does not exist (any longer). */
export class NotFoundError extends WhoSaysError {
  constructor(
    readonly kind: "actor" | "article" | "statement" | "view",
    readonly id: string,
  ) {
    super(`unknown ${kind}: ${id}`);
  }

  get display(): DisplayError {
    return {
      code: `unknown-${this.kind}`,
      status: 404,
      title: `There is no such ${this.kind}`,
      detail: `No ${this.kind} has the id "${this.id}".`,
      remedy: "It may have been removed, or the link may be mistyped: search for its name instead.",
    };
  }
}

/** Input that does not fit, with every fault found in it. */
export class InvalidInputError extends WhoSaysError {
  constructor(
    readonly where: string,
    readonly faults: readonly InputFault[],
  ) {
    super(`invalid ${where}: ${faults.map((f) => `${f.path}: ${f.message}`).join("; ")}`);
  }

  get display(): DisplayError {
    return {
      code: "invalid-input",
      status: 400,
      title: `The ${this.where} cannot be read`,
      detail: this.faults.map((f) => (f.path ? `${f.path}: ${f.message}` : f.message)).join("; "),
      remedy: "Correct what is named and send it again; docs/api.md lists what is allowed.",
      faults: this.faults,
    };
  }
}

/** What any thrown value says to a person. Unknown ones stay vague on purpose: their text may hold secrets. */
export function toDisplay(error: unknown): DisplayError {
  if (error instanceof WhoSaysError) return error.display;
  return {
    code: "internal",
    status: 500,
    title: "Something went wrong in WhoSays",
    detail: "The server met an error that it does not know.",
    remedy: "Try again; if it stays, report it with the request id, which is in the log as well.",
  };
}
