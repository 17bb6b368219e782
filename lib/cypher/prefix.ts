import { codeTokens, isKeyword, isMark, type Token } from "./lex";

export type RunMode = "run" | "explain" | "profile";

export interface QueryPrefix {
  /** What a typed EXPLAIN or PROFILE asks for. */
  readonly mode: "explain" | "profile" | undefined;
  /** The text with those words blanked, so that every position stays. */
  readonly body: string;
  /** Names of the options behind CYPHER, in lower case: `CYPHER 25 runtime=slotted` → `runtime`. */
  readonly options: readonly string[];
}

/**
 * Reads what may stand before a query: EXPLAIN, PROFILE and CYPHER with its version and
 * options, in any order, with comments between. If both EXPLAIN and PROFILE are there,
 * neither is taken off: the server's message about it is the right one.
 */
export function readPrefix(text: string): QueryPrefix {
  const tokens = codeTokens(text);
  const words: Token[] = [];
  const options: string[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    if (isKeyword(token, "EXPLAIN") || isKeyword(token, "PROFILE")) {
      words.push(token);
      i += 1;
    } else if (isKeyword(token, "CYPHER")) {
      i = readOptions(tokens, i + 1, options);
    } else break;
  }
  const modes = new Set(words.map((word) => (isKeyword(word, "EXPLAIN") ? "explain" : "profile")));
  const [mode] = modes;
  if (mode === undefined || modes.size > 1) return { mode: undefined, body: text, options };
  return { mode, body: words.reduce(blank, text), options };
}

/** A typed prefix is honoured, but a button that was pressed counts for more. */
export function modeOf(asked: RunMode, prefix: QueryPrefix): RunMode {
  return asked === "run" ? (prefix.mode ?? "run") : asked;
}

function readOptions(tokens: readonly Token[], from: number, options: string[]): number {
  let i = from;
  if (isNumber(tokens[i])) i += isMark(tokens[i + 1], ".") && isNumber(tokens[i + 2]) ? 3 : 1;
  while (isOptionName(tokens[i]) && isMark(tokens[i + 1], "=")) {
    options.push((tokens[i]?.text ?? "").toLowerCase());
    i += 3;
  }
  return i;
}

function isOptionName(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "name";
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\d+$/.test(token.text);
}

function blank(text: string, token: Token): string {
  return text.slice(0, token.start) + " ".repeat(token.end - token.start) + text.slice(token.end);
}
