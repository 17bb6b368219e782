import { isKeyword, isMark, type Token } from "./lex";
import { isCypherKeyword, isCypherLiteral } from "./keywords";
import { isYielded } from "./yields";

/** The names that a text gives to things, each with the labels or types that stand beside it. */
export function variablesOf(all: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const tokens = all.filter(({ kind }) => kind !== "comment");
  tokens.forEach((token, i) => {
    if (!isOwnName(token) || !names(tokens, i)) return;
    const labels = found.get(token.text) ?? [];
    for (let next = i + 1; isJoint(tokens[next]); next += 2) {
      const label = tokens[next + 1];
      if (label?.kind === "word" || label?.kind === "name") labels.push(label.text);
    }
    found.set(token.text, labels);
  });
  return found;
}

function isOwnName({ kind, text }: Token): boolean {
  return kind === "word" && !/^\d/.test(text) && !isCypherKeyword(text) && !isCypherLiteral(text);
}

/** `(a`, `[r`, `AS x`, `p = (`: here a name is given. */
function names(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (isKeyword(before, "AS") || isYielded(tokens, i)) return true;
  if (isMark(before, "[") && isMark(tokens[i - 2], "-")) return true;
  if (isMark(after, "=") && isMark(tokens[i + 2], "(")) return isKeyword(before, "MATCH");
  if (!isMark(before, "(")) return false;
  // Behind a word, the bracket is that of a function's arguments.
  const callee = tokens[i - 2];
  const isCall = callee?.kind === "word" && isOwnName(callee);
  return !isCall && [":", ")", "{"].some((mark) => isMark(after, mark));
}

function isJoint(token: Token | undefined): boolean {
  return [":", "|", "&"].some((mark) => isMark(token, mark));
}
