import { type Factuality, FACTUALITY_WORDS } from "./factuality";
import type { Polarity, Statement } from "./statement";

/** Stands where an article's publisher would. */
export const NO_PUBLISHER = "publisher not stated";

const withoutStop = (text: string): string => text.replace(/\.\s*$/, "");

/**
 * The statement as a person would say it, with who says so:
 * "al-Nusra Front rejects Russia's offer, according to Sergei Lavrov."
 * The outermost speaker comes last, as in "according to B, as reported by A".
 */
export function sentenceOf(
  statement: Pick<Statement, "summary"> & {
    readonly attribution: readonly { readonly name: string }[];
  },
): string {
  const [inner, ...outer] = statement.attribution;
  const according = inner ? `, according to ${inner.name}` : "";
  const reported = outer.map((speaker) => `, as reported by ${speaker.name}`).join("");
  return `${withoutStop(statement.summary)}${according}${reported}.`;
}

/**
 * How a source puts it, to stand beside the sentence. Factuality is of the deed, as FactBank
 * has it: who says "they do not support them" denies the support (CT-), and a reader of that
 * very sentence must be told that he says that it is so.
 */
export function commitmentWords(factuality: Factuality, polarity: Polarity): string {
  return FACTUALITY_WORDS[polarity === "negative" ? OPPOSITE[factuality] : factuality];
}

const OPPOSITE: Readonly<Record<Factuality, Factuality>> = {
  "CT+": "CT-",
  "PR+": "PR-",
  "PS+": "PS-",
  "CT-": "CT+",
  "PR-": "PR+",
  "PS-": "PS+",
  CTu: "CTu",
  Uu: "Uu",
};

/** Each source and how far it commits: one line per speaker, then the article. */
export function commitmentsOf(
  statement: Pick<Statement, "attribution" | "articleFactuality" | "polarity">,
): readonly string[] {
  const words = (factuality: Factuality) => commitmentWords(factuality, statement.polarity);
  return [
    ...statement.attribution.map((link) => `${link.name} ${words(link.factuality)}`),
    `the article ${words(statement.articleFactuality)}`,
  ];
}
