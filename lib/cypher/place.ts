import { isKeyword, isMark, type Token } from "./lex";
import { yieldedFrom } from "./yields";

/** What the grammar wants at a place, as far as the words before it tell. */
export type Place = { readonly from: number } & (
  | { readonly kind: "label" | "type" | "parameter" | "procedure" | "expression" }
  /** The name of a node in a pattern: one that there is, or a new one. */
  | { readonly kind: "node" }
  /** Behind AS, or the name of a node or relationship: whatever the reader likes. */
  | { readonly kind: "own-name" }
  /** Behind YIELD: what the procedure gives. */
  | { readonly kind: "yield"; readonly procedure: string }
  /** Behind the dots of a function's name; `root` as far as it is written, with its dot. */
  | { readonly kind: "dotted"; readonly root: string }
  /** Of a variable, or of the labels or types that the pattern names. */
  | {
      readonly kind: "property";
      readonly variable: string | undefined;
      readonly names: readonly string[];
    }
);

/**
 * @param tokens all before the word that is being written, without comments
 * @param from where that word begins
 */
export function placeAt(tokens: readonly Token[], from: number): Place {
  const last = tokens.at(-1);
  const open = innermost(tokens);
  if (isMark(last, "$")) return { kind: "parameter", from };
  if (isMark(last, ".")) return afterDot(tokens, from);
  if (isKeyword(last, "CALL")) return { kind: "procedure", from };
  if (isKeyword(last, "AS")) return { kind: "own-name", from };
  const yielded = yieldedFrom(tokens);
  if (yielded !== undefined) return { kind: "yield", from, procedure: yielded };
  const around = open === undefined ? undefined : tokens[open];
  if (open !== undefined && isMark(around, "{") && isPatternMap(tokens, open)) {
    if (isMark(last, "{") || isMark(last, ",")) {
      return { kind: "property", from, variable: undefined, names: namesBefore(tokens, open) };
    }
    return { kind: "expression", from };
  }
  if (isMark(last, ":") || isChained(tokens)) {
    if (isMark(around, "[") && isRelationship(tokens, open ?? 0)) return { kind: "type", from };
    if (!isMark(around, "{")) return { kind: "label", from };
  }
  if (open === tokens.length - 1 && isMark(around, "[") && isRelationship(tokens, open)) {
    return { kind: "own-name", from };
  }
  if (open === tokens.length - 1 && isNode(tokens, open)) return { kind: "node", from };
  return { kind: "expression", from };
}

/** Whether the bracket opens a node of a pattern, and not arguments or a part of an expression. */
function isNode(tokens: readonly Token[], open: number): boolean {
  const before = tokens[open - 1];
  const follows = isKeyword(before, "MATCH") || ["-", ">", ",", "="].some((m) => isMark(before, m));
  return isMark(tokens[open], "(") && follows && isInMatch(tokens.slice(0, open));
}

function isInMatch(tokens: readonly Token[]): boolean {
  const clause = tokens.findLast((token) => CLAUSES.some((word) => isKeyword(token, word)));
  return isKeyword(clause, "MATCH");
}

const CLAUSES = ["MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "BY", "YIELD"];

const CLOSES: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Where the bracket stands that is still open. */
function innermost(tokens: readonly Token[]): number | undefined {
  const closed: string[] = [];
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const { kind, text } = tokens[i] ?? { kind: "word", text: "" };
    if (kind !== "mark") continue;
    const opening = CLOSES[text];
    if (opening) closed.push(opening);
    else if (text === "(" || text === "[" || text === "{") {
      if (closed.pop() === undefined) return i;
    }
  }
  return undefined;
}

/** `-[` and `<-[`: every other bracket is a list. */
function isRelationship(tokens: readonly Token[], open: number): boolean {
  return isMark(tokens[open - 1], "-");
}

/** `(a:Actor {` and `-[r:ACCUSE {`, not the braces of a subquery or a map in an expression. */
function isPatternMap(tokens: readonly Token[], open: number): boolean {
  const outer = innermost(tokens.slice(0, open));
  if (outer === undefined) return false;
  if (isMark(tokens[outer], "[")) return isRelationship(tokens, outer);
  const name = tokens[outer - 1];
  return isMark(tokens[outer], "(") && !(name?.kind === "word" && !isClause(name));
}

/** Words that a pattern follows; before any other, `(` opens the arguments of a function. */
function isClause(token: Token): boolean {
  return ["MATCH", "WHERE", "AND", "OR", "NOT", "SHORTEST", "TRAIL", "WALK"].some((word) =>
    isKeyword(token, word),
  );
}

/** The labels or types that stand in the same brackets: `(a:Actor:Country {`. */
function namesBefore(tokens: readonly Token[], open: number): string[] {
  const outer = innermost(tokens.slice(0, open)) ?? open;
  return tokens.slice(outer, open).flatMap((token, index, all) => {
    const before = all[index - 1];
    const isName = token.kind === "word" || token.kind === "name";
    return isName && [":", "|", "&"].some((mark) => isMark(before, mark)) ? [token.text] : [];
  });
}

/** `:A|`, `:A&`, `:!`: the name goes on. */
function isChained(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (isMark(token, ":")) return true;
    const wanted = (tokens.length - 1 - i) % 2 === 0;
    if (wanted !== ["|", "&", "!"].some((mark) => isMark(token, mark))) return false;
  }
  return false;
}

/** A variable's property, a function's name, or a procedure's behind CALL. */
function afterDot(tokens: readonly Token[], from: number): Place {
  let first = tokens.length - 1;
  while (isMark(tokens[first], ".") && tokens[first - 1]?.kind === "word") first -= 2;
  const chain = tokens.slice(first + 1);
  if (chain.length === 0) return inProjection(tokens, from);
  const begin = chain[0]?.start ?? from;
  if (isKeyword(tokens[first], "CALL")) return { kind: "procedure", from: begin };
  const root = chain.map(({ text }) => text).join("");
  const [variable] = chain;
  const isFunction = chain.length > 2 || FUNCTION_ROOTS.has(root.toLowerCase());
  if (isFunction) return { kind: "dotted", from: begin, root };
  return { kind: "property", from, variable: variable?.text, names: [] };
}

/** `a {.`, `a {.name, .`: the map is made of the variable before it. */
function inProjection(tokens: readonly Token[], from: number): Place {
  const open = innermost(tokens) ?? 0;
  const owner = isMark(tokens[open], "{") ? tokens[open - 1] : undefined;
  return { kind: "property", from, variable: owner?.text, names: [] };
}

/** Built-in functions with a dot in their name begin so. */
const FUNCTION_ROOTS = new Set(
  ["date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector"].map(
    (name) => `${name}.`,
  ),
);
