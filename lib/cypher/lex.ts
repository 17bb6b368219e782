/**
 * The little of Cypher's grammar that is needed to know what is code and what is not:
 * strings, quoted names, comments, words. Both server lines were asked for each rule:
 * comments do not nest, `//` ends at \n or \r only, a backslash escapes in strings but
 * not in quoted names, and `\uXXXX` is replaced before anything else is read.
 */
export type TokenKind = "word" | "name" | "string" | "comment" | "mark";

export interface Token {
  readonly kind: TokenKind;
  /** What it says: a word or mark as it stands, a quoted name without its quotes. */
  readonly text: string;
  /** Offsets into the text as it was given, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** False for a string, name or block comment that never ends. */
  readonly closed: boolean;
}

/** `rendered`: a server's own rendering of an expression, which holds no comments and no escapes. */
export type LexMode = "query" | "rendered";

const WORD = /[\p{L}\p{N}\p{M}\p{Pc}\p{Cf}]/u;
const SPACE = /\s/u;

export function lex(given: string, mode: LexMode = "query"): Token[] {
  const { text, offsets } =
    mode === "query" ? unescape(given) : { text: given, offsets: undefined };
  const at = (index: number): number => offsets?.[index] ?? index;
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const from = i;
    const char = text[i] ?? "";
    const kind = kindAt(text, i, mode);
    let closed = true;
    if (kind === undefined) {
      i += 1;
      continue;
    }
    switch (kind) {
      case "word":
        while (i < text.length && isWord(text, i)) i += widthAt(text, i);
        break;
      case "mark":
        i += widthAt(text, i);
        break;
      case "comment": {
        const line = text[i + 1] === "/";
        const end = line ? lineEnd(text, i) : text.indexOf("*/", i + 2);
        closed = end !== -1;
        i = closed ? end + (line ? 0 : 2) : text.length;
        break;
      }
      case "string":
      case "name": {
        const end = kind === "string" ? stringEnd(text, i, char) : nameEnd(text, i);
        closed = end !== -1;
        i = closed ? end + 1 : text.length;
      }
    }
    const said = text.slice(from, i);
    const name =
      kind === "name" ? said.slice(1, closed ? -1 : undefined).replaceAll("``", "`") : said;
    tokens.push({ kind, text: name, start: at(from), end: at(i), closed });
  }
  return tokens;
}

/** What the server runs: comments do nothing. */
export function codeTokens(text: string, mode: LexMode = "query"): Token[] {
  return lex(text, mode).filter((token) => token.kind !== "comment");
}

export function isKeyword(token: Token | undefined, keyword: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === keyword;
}

export function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === "mark" && token.text === mark;
}

function kindAt(text: string, i: number, mode: LexMode): TokenKind | undefined {
  const char = text[i] ?? "";
  if (char === "'" || char === '"') return "string";
  if (char === "`") return "name";
  if (mode === "query" && char === "/" && (text[i + 1] === "/" || text[i + 1] === "*"))
    return "comment";
  if (isWord(text, i)) return "word";
  return SPACE.test(char) ? undefined : "mark";
}

function isWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95
    );
  }
  return WORD.test(String.fromCodePoint(text.codePointAt(i) ?? 0));
}

function widthAt(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text[i] === "\n" || text[i] === "\r") return i;
  return text.length;
}

function stringEnd(text: string, from: number, quote: string): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === quote) return i;
  }
  return -1;
}

function nameEnd(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== "`") continue;
    if (text[i + 1] !== "`") return i;
    i += 1;
  }
  return -1;
}

const ESCAPE = /\\(?:\\|u([0-9a-fA-F]{4}))/g;

/** Replaces `\uXXXX` as the server does (an escaped backslash before it shields it), keeping where each character stood. */
function unescape(given: string): { text: string; offsets: readonly number[] | undefined } {
  if (!given.includes("\\u")) return { text: given, offsets: undefined };
  const offsets: number[] = [];
  let text = "";
  let last = 0;
  const copy = (to: number) => {
    for (let i = last; i < to; i++) offsets.push(i);
    text += given.slice(last, to);
  };
  for (const match of given.matchAll(ESCAPE)) {
    if (match[1] === undefined) continue;
    copy(match.index);
    offsets.push(match.index);
    text += String.fromCharCode(Number.parseInt(match[1], 16));
    last = match.index + match[0].length;
  }
  copy(given.length);
  offsets.push(given.length);
  return { text, offsets };
}
