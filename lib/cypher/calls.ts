import { isKeyword, isMark, type Token } from "./lex";

/** What a text asks for that the operators of its plan need not show. */
export interface Reach {
  readonly loadsCsv: boolean;
  /** `CALL { … } IN TRANSACTIONS`. */
  readonly commits: boolean;
  /** Dotted names behind CALL. */
  readonly procedures: readonly string[];
  /** Dotted names that are called inside expressions. */
  readonly functions: readonly string[];
}

/**
 * Finds them in tokens, so strings, comments and quoted names cannot hide or fake one.
 * These shapes mean nothing else in Cypher: LOAD and CSV never stand side by side
 * otherwise, and a dotted name right before `(` is always called.
 */
export function readReach(tokens: readonly Token[]): Reach {
  const procedures = new Set<string>();
  const functions = new Set<string>();
  let loadsCsv = false;
  let commits = false;
  for (let i = 0; i < tokens.length; i++) {
    if (isKeyword(tokens[i], "LOAD") && isKeyword(tokens[i + 1], "CSV")) loadsCsv = true;
    if (isMark(tokens[i], "}") && isKeyword(tokens[i + 1], "IN") && inTransactions(tokens, i + 2))
      commits = true;
    if (!isName(tokens[i]) || isMark(tokens[i - 1], ".")) continue;
    const { name, next, dotted } = dottedName(tokens, i);
    if (!dotted) continue;
    // A standing CALL needs no parentheses, so the name alone counts there.
    if (isKeyword(tokens[i - 1], "CALL")) procedures.add(name);
    else if (isMark(tokens[next], "(")) functions.add(name);
  }
  return { loadsCsv, commits, procedures: [...procedures], functions: [...functions] };
}

/**
 * Whether a rendered expression calls a procedure whose name has no dot. The server writes
 * its keywords in capitals, so that a variable `call` is not meant.
 */
export function callsPlainName(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, i) =>
      token.kind === "word" &&
      token.text === "CALL" &&
      isName(tokens[i + 1]) &&
      isMark(tokens[i + 2], "("),
  );
}

/** `TRANSACTIONS`, `CONCURRENT TRANSACTIONS`, `3 CONCURRENT TRANSACTIONS` or `$n CONCURRENT TRANSACTIONS`. */
function inTransactions(tokens: readonly Token[], from: number): boolean {
  const ends = (token: Token | undefined) =>
    isKeyword(token, "TRANSACTIONS") || isKeyword(token, "TRANSACTION");
  if (ends(tokens[from])) return true;
  const concurrent = tokens
    .slice(from, from + 3)
    .findIndex((token) => isKeyword(token, "CONCURRENT"));
  return concurrent !== -1 && ends(tokens[from + concurrent + 1]);
}

/** The name at the beginning of a ProcedureCall's details: `db.labels() :: (label :: STRING)`. */
export function calledProcedure(tokens: readonly Token[]): {
  readonly name: string;
  readonly next: number;
} {
  return dottedName(tokens, 0);
}

/** A name and what hangs on it by dots; `next` is the place behind it. */
export function dottedName(
  tokens: readonly Token[],
  from: number,
): { name: string; next: number; dotted: boolean } {
  const parts = [tokens[from]?.text ?? ""];
  let i = from + 1;
  while (isMark(tokens[i], ".") && isName(tokens[i + 1])) {
    parts.push(tokens[i + 1]?.text ?? "");
    i += 2;
  }
  const name = parts.join(".");
  // The server takes `db.labels` in one pair of backticks for the same name.
  return { name, next: i, dotted: name.includes(".") };
}

function isName(token: Token | undefined): boolean {
  if (token?.kind === "name") return true;
  return token?.kind === "word" && !/^\p{Nd}/u.test(token.text);
}
