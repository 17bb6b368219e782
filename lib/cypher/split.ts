import { isMark, lex, type Token } from "./lex";

/** One statement of a text that may hold several. */
export interface Statement {
  /** Without the semicolon and the space around it; comments stay. */
  readonly text: string;
  /** Where `text` begins and ends in the whole, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly start: number;
  /** Behind the semicolon, if there is one. */
  readonly end: number;
  readonly statement: Statement | undefined;
}

/** All statements of a text in their order; what holds nothing but comments is none. */
export function splitStatements(text: string): Statement[] {
  return pieces(text).flatMap(({ statement }) => statement ?? []);
}

/** The statement that a cursor stands in, or else the last one before it, or else the first. */
export function statementAt(text: string, cursor: number): Statement | undefined {
  const all = pieces(text);
  const index = all.findIndex((piece) => cursor < piece.end || piece === all.at(-1));
  const own = all.slice(0, index + 1).findLast((piece) => piece.statement !== undefined);
  return (own ?? all.find((piece) => piece.statement !== undefined))?.statement;
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  let hasCode = false;
  const cut = (to: number, next: number) => {
    found.push({ start, end: next, statement: hasCode ? trimmed(text, start, to) : undefined });
    start = next;
    hasCode = false;
  };
  for (const token of lex(text)) {
    if (isMark(token, ";")) cut(token.start, token.end);
    else if (isCode(token)) hasCode = true;
  }
  cut(text.length, text.length);
  return found;
}

/** A comment that never ends is a fault, and only the server should say so. */
function isCode(token: Token): boolean {
  return token.kind !== "comment" || !token.closed;
}

function trimmed(text: string, from: number, to: number): Statement {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const said = piece.trim();
  return { text: said, start, end: start + said.length };
}
