import { FACTUALITY_WORDS } from "./factuality";
import type { Statement } from "./statement";

const withoutStop = (text: string): string => text.replace(/\.\s*$/, "");

/**
 * The statement as a person would say it, with who says so:
 * "al-Nusra Front rejects Russia's offer, according to Sergei Lavrov."
 * The outermost speaker comes last, as in "according to B, as reported by A".
 */
export function sentenceOf(statement: Pick<Statement, "summary" | "attribution">): string {
  const [inner, ...outer] = statement.attribution;
  const according = inner ? `, according to ${inner.name}` : "";
  const reported = outer.map((speaker) => `, as reported by ${speaker.name}`).join("");
  return `${withoutStop(statement.summary)}${according}${reported}.`;
}

/** Each source and how far it commits: one line per speaker, then the article. */
export function commitmentsOf(
  statement: Pick<Statement, "attribution" | "articleFactuality">,
): readonly string[] {
  return [
    ...statement.attribution.map((link) => `${link.name} ${FACTUALITY_WORDS[link.factuality]}`),
    `the article ${FACTUALITY_WORDS[statement.articleFactuality]}`,
  ];
}
