import { codeTokens, isMark } from "./lex";

/** A `$name` in a text. */
export interface ParameterUse {
  readonly name: string;
  /** Of the `$`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** All of them in their order; not `$(…)`, which chooses a label. */
export function parametersIn(text: string): ParameterUse[] {
  const tokens = codeTokens(text);
  return tokens.flatMap((token, i) => {
    const name = tokens[i + 1];
    const isName = name?.kind === "word" || name?.kind === "name";
    if (!isMark(token, "$") || !isName || name.start !== token.end) return [];
    return [{ name: name.text, start: token.start, end: name.end }];
  });
}
