import { citationCsl } from "./csl";
import { citationMarkdown } from "./markdown";
import { citationText, type Cited } from "./text";

export type { Cited } from "./text";

export interface CitationFormat {
  readonly id: string;
  readonly label: string;
  readonly write: (statement: Cited) => string;
}

/** How a statement can be cited elsewhere; the first one is the usual. */
export const CITATIONS = [
  { id: "text", label: "Plain text", write: citationText },
  { id: "markdown", label: "Markdown", write: citationMarkdown },
  { id: "csl-json", label: "CSL-JSON, for Zotero and the like", write: citationCsl },
] as const satisfies readonly CitationFormat[];

/** @param id of a format; an unknown one is the usual */
export function citationOf(statement: Cited, id: string = CITATIONS[0].id): string {
  const format = CITATIONS.find((each) => each.id === id) ?? CITATIONS[0];
  return format.write(statement);
}
