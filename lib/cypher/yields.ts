import { calledProcedure } from "./calls";
import { isCypherKeyword } from "./keywords";
import { isKeyword, isMark, type Token } from "./lex";

/** The procedure whose results are being named: the cursor stands behind YIELD, or a comma after it. */
export function yieldedFrom(tokens: readonly Token[]): string | undefined {
  const last = tokens.at(-1);
  if (!isKeyword(last, "YIELD") && !isMark(last, ",")) return undefined;
  const at = yieldBefore(tokens, tokens.length);
  const call = tokens.slice(0, at).findLastIndex((token) => isKeyword(token, "CALL"));
  return at === -1 || call === -1 ? undefined : calledProcedure(tokens.slice(call + 1, at)).name;
}

/** Whether the name there is one that YIELD gives. */
export function isYielded(tokens: readonly Token[], at: number): boolean {
  return yieldBefore(tokens, at) !== -1;
}

/** Nothing but names, commas and AS stands between. */
function yieldBefore(tokens: readonly Token[], before: number): number {
  let at = before - 1;
  while (at >= 0 && isListed(tokens[at])) at -= 1;
  return isKeyword(tokens[at], "YIELD") ? at : -1;
}

function isListed(token: Token | undefined): boolean {
  if (isMark(token, ",") || isKeyword(token, "AS") || token?.kind === "name") return true;
  return token?.kind === "word" && !isCypherKeyword(token.text);
}

/** `db.labels() :: (label :: STRING)` → `label`. */
export function resultsOf(signature: string): string[] {
  const results = /::\s*\((.*)\)\s*$/s.exec(signature)?.[1] ?? "";
  return [...results.matchAll(/(?:^|,)\s*([\p{L}_][\p{L}\p{N}_]*)\s*::/gu)].map(
    ([, name = ""]) => name,
  );
}
