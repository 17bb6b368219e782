import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import type { StringStream } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { isCypherKeyword, isCypherLiteral } from "@/lib/cypher/keywords";

interface Inside {
  /** What ends the string, the quoted name or the comment that a line began in. */
  until: "" | "'" | '"' | "`" | "*/";
  /** A label, a type, a property or a name of the reader's own comes next. */
  named: "" | "type" | "property" | "own";
  /** The brackets that are open; `S` for the brace of a subquery, which is no map. */
  open: string;
  /** The word or mark before. */
  before: string;
}

const CLASSES = {
  "'": "string",
  '"': "string",
  "`": "name",
  "*/": "comment",
} as const;

/** The console's own reading of strings, comments and names: those span lines. */
const stream = StreamLanguage.define<Inside>({
  name: "cypher",
  startState: () => ({ until: "", named: "", open: "", before: "" }),
  copyState: (state) => ({ ...state }),
  token,
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
  tokenTable: {
    keyword: tags.keyword,
    literal: tags.bool,
    number: tags.number,
    string: tags.string,
    comment: tags.comment,
    name: tags.name,
    type: tags.typeName,
    property: tags.propertyName,
    call: tags.function(tags.variableName),
    parameter: tags.special(tags.variableName),
    mark: tags.punctuation,
  },
});

function token(line: StringStream, state: Inside): string | null {
  if (state.until !== "") return rest(line, state);
  if (line.eatSpace()) return null;
  const { named } = state;
  state.named = "";
  if (line.match("//")) {
    line.skipToEnd();
    return "comment";
  }
  if (line.match("/*")) return begin(line, state, "*/");
  const quote = line.match(/^['"`]/);
  if (Array.isArray(quote)) return begin(line, state, quote[0] as "'" | '"' | "`");
  if (line.match(/^\$[\p{L}\p{N}_]+/u)) return "parameter";
  if (line.match(/^\d[\d_]*(\.\d+)?([eE][+-]?\d+)?/)) return "number";
  const word = line.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
  if (Array.isArray(word)) {
    state.before = word[0];
    if (/^as$/i.test(word[0])) state.named = "own";
    return kindOfWord(word[0], state.open.endsWith("{") && isKey(line) ? "property" : named, line);
  }
  const mark = line.next() ?? "";
  if ("([{".includes(mark)) state.open += mark === "{" && SUBQUERY.test(state.before) ? "S" : mark;
  if (")]}".includes(mark)) state.open = state.open.slice(0, -1);
  state.named = behind(mark, state.open.endsWith("{"));
  state.before = mark;
  return "mark";
}

/** Before its brace: `COUNT {`, `CALL {`, `CALL (a) {`. */
const SUBQUERY = /^(count|exists|collect|call|\))$/i;

/** What a mark announces: in a map, `:` stands before a value and not before a label. */
function behind(mark: string, isInMap: boolean): Inside["named"] {
  if (mark === ".") return "property";
  return (mark === ":" && !isInMap) || mark === "|" || mark === "&" ? "type" : "";
}

/** `name:` in a map. */
const isKey = (line: StringStream): boolean => line.match(/^\s*:/, false) !== null;

/** Functions that are spelt like keywords. */
const FUNCTIONS = /^(all|any|none|single|count|collect|exists)$/i;

function kindOfWord(word: string, named: Inside["named"], line: StringStream): string | null {
  // Behind `a.`, a word is a property even where it is spelt like a keyword.
  if (named === "property") return line.match(/^\s*\(/, false) ? "call" : "property";
  if (named === "type" && !isCypherLiteral(word)) return "type";
  if (named === "own") return null;
  if (isCypherLiteral(word)) return "literal";
  // `count(…)` is a function, `COUNT { … }` a subquery.
  const isFunction = FUNCTIONS.test(word) && line.match(/^\(/, false);
  // `by.cue` and `[by:` name a variable, however it is spelt.
  const isVariable = line.match(/^[.:]/, false);
  if (isCypherKeyword(word) && !isFunction && !isVariable) return "keyword";
  return line.match(/^(\.[\p{L}_]\w*)*\(/u, false) ? "call" : null;
}

function begin(line: StringStream, state: Inside, until: Exclude<Inside["until"], "">): string {
  state.until = until;
  return rest(line, state);
}

function rest(line: StringStream, state: Inside): string {
  const { until } = state;
  if (until === "") return "mark";
  while (!line.eol()) {
    // A backslash keeps the next sign in the string, but not in a quoted name.
    if ((until === "'" || until === '"') && line.match(/^\\./)) continue;
    if (line.match(until)) {
      state.until = "";
      break;
    }
    line.next();
  }
  return CLASSES[until];
}

/** Colours from Console.module.css, which has them for both themes. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: tags.typeName, color: "var(--code-type)" },
  { tag: tags.propertyName, color: "var(--code-property)" },
  { tag: [tags.string, tags.name], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool], color: "var(--code-number)" },
  { tag: tags.function(tags.variableName), color: "var(--code-call)" },
  { tag: tags.special(tags.variableName), color: "var(--code-parameter)" },
  { tag: tags.comment, color: "var(--ws-dim)", fontStyle: "italic" },
]);

export function cypherLanguage(): Extension {
  return [stream, syntaxHighlighting(colours)];
}
