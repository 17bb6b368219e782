import { continuations, KEYWORDS } from "./keywords";
import { isMark, lex, type Token } from "./lex";
import { matching } from "./match";
import { placeAt } from "./place";
import { writtenName } from "./quote";
import { variablesOf } from "./variables";
import { resultsOf } from "./yields";

/** What the database knows of itself, as far as completion needs it. */
export interface KnownNames {
  readonly labels: readonly KnownElement[];
  readonly types: readonly KnownElement[];
  readonly properties: readonly string[];
  readonly functions: readonly KnownCall[];
  readonly procedures: readonly KnownCall[];
  /** Without the `$`. */
  readonly parameters: readonly string[];
}

export interface KnownElement {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly string[];
}

export interface KnownCall {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
}

export type CompletionKind =
  | "keyword"
  | "function"
  | "procedure"
  | "label"
  | "type"
  | "property"
  | "parameter"
  | "variable";

export interface CompletionOption {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What to write, where it is not the label: a quoted name. */
  readonly apply?: string;
  /** Beside it: a count, a signature. */
  readonly detail?: string;
  /** In words, for who wants to know more. */
  readonly info?: string;
}

export interface CypherCompletion {
  /** What is replaced begins here and ends at the cursor. */
  readonly from: number;
  readonly options: readonly CompletionOption[];
  /** Anything may stand here: a list is in the way until something is typed. */
  readonly isOpen: boolean;
}

/**
 * What may stand at the cursor. Nothing in strings, comments and numbers, and nothing
 * where a name of the reader's own begins.
 */
export function completeCypher(
  text: string,
  cursor: number,
  known: KnownNames,
): CypherCompletion | undefined {
  const tokens = ownStatement(lex(text.slice(0, cursor)));
  const last = tokens.at(-1);
  if (last && isInside(last, cursor)) return undefined;
  const partial = last?.end === cursor && (last.kind === "word" || last.kind === "name");
  if (partial && /^\d/.test(last.text)) return undefined;
  const before = (partial ? tokens.slice(0, -1) : tokens).filter(({ kind }) => kind !== "comment");
  const place = placeAt(before, partial ? last.start : cursor);
  const { from } = place;
  const variables = variablesOf(tokens);
  const typed = text.slice(from, cursor).replace(/^`/, "");
  const answer = (options: readonly CompletionOption[], isOpen = false) => ({
    from,
    options: matching(options, typed),
    isOpen,
  });
  switch (place.kind) {
    case "own-name":
      return undefined;
    case "node":
      return answer(variableOptions(variables));
    case "label":
      return answer(elements(known.labels, "label"));
    case "type":
      return answer(elements(known.types, "type"));
    case "parameter":
      return answer(known.parameters.map((name) => ({ label: name, kind: "parameter" })));
    case "procedure":
      return answer(calls(known.procedures, "procedure"));
    case "dotted":
      return answer(
        calls(
          known.functions.filter(({ name }) => name.startsWith(place.root)),
          "function",
        ),
      );
    case "property":
      return answer(properties(known, place.variable, place.names, variables));
    case "yield":
      return answer(yields(known, place.procedure));
    case "expression": {
      const more = continuations(lastWords(before));
      if (more) return answer(keywords(more));
      return answer(
        [
          ...variableOptions(variables),
          ...keywords(KEYWORDS),
          ...calls(known.functions, "function"),
        ],
        true,
      );
    }
  }
}

function ownStatement(tokens: readonly Token[]): Token[] {
  return tokens.slice(tokens.findLastIndex((token) => isMark(token, ";")) + 1);
}

/** The words right before, as far back as a keyword reaches. */
function lastWords(tokens: readonly Token[]): string[] {
  const near = tokens.slice(-2);
  return near.slice(near.findLastIndex(({ kind }) => kind !== "word") + 1).map(({ text }) => text);
}

function isInside({ kind, closed, end, text }: Token, cursor: number): boolean {
  if (kind === "comment") return !closed || (text.startsWith("//") && end === cursor);
  return kind === "string" && !closed;
}

function variableOptions(variables: ReadonlyMap<string, readonly string[]>): CompletionOption[] {
  return [...variables.keys()].map((label) => ({ label, kind: "variable", ...applied(label) }));
}

function keywords(words: readonly string[]): CompletionOption[] {
  return words.map((label) => ({ label, kind: "keyword" }));
}

function yields({ procedures }: KnownNames, procedure: string): CompletionOption[] {
  const called = procedures.find(({ name }) => name.toLowerCase() === procedure.toLowerCase());
  return resultsOf(called?.signature ?? "").map((label) => ({
    label,
    kind: "variable",
    detail: procedure,
    ...applied(label),
  }));
}

function elements(known: readonly KnownElement[], kind: "label" | "type"): CompletionOption[] {
  return known.map(({ name, count, properties: own }) => ({
    label: name,
    kind,
    detail: count.toLocaleString("en"),
    ...applied(name),
    ...(own.length > 0 && { info: `Has ${own.join(", ")}` }),
  }));
}

function calls(
  known: readonly KnownCall[],
  kind: "function" | "procedure",
): readonly CompletionOption[] {
  return known.map(({ name, signature, description }) => ({
    label: name,
    kind,
    info: `${signature}\n${description}`,
  }));
}

/** Of the labels or types that are known to be meant; of all where nothing is known. */
function properties(
  known: KnownNames,
  variable: string | undefined,
  named: readonly string[],
  variables: ReadonlyMap<string, readonly string[]>,
): CompletionOption[] {
  const names = named.length > 0 ? named : (variables.get(variable ?? "") ?? []);
  const meant = [...known.labels, ...known.types].filter(({ name }) => names.includes(name));
  const own = new Set(meant.flatMap((element) => element.properties));
  const all = own.size > 0 ? [...own].toSorted() : known.properties;
  return all.map((name) => ({
    label: name,
    kind: "property",
    ...applied(name),
    ...(own.size > 0 && { detail: names.join(", ") }),
  }));
}

function applied(name: string): { readonly apply?: string } {
  const written = writtenName(name);
  return written === name ? {} : { apply: written };
}
