import { type Path, shown } from "../faults";
import { locate, occurrencesOf } from "../text";
import type { Draft, DraftEvidence } from "./draft";
import { agreement, lookalike } from "./lookalike";
import type { Report } from "./report";

/** Do the words of each passage stand where the script says? */
export function checkEvidence(draft: Draft, report: Report): void {
  const { paragraphs } = draft;
  if (paragraphs === undefined) return;
  (draft.statements ?? []).forEach((statement, index) => {
    const seen = new Map<string, number>();
    (statement?.evidence ?? []).forEach((evidence, order) => {
      const at: Path = ["statements", index, "evidence", order];
      if (evidence === undefined || !checkOne(evidence, at, paragraphs, report)) return;
      const place = `${evidence.paragraph} ${evidence.occurrence ?? 1} ${evidence.exact}`;
      if (seen.has(place)) {
        report.fault(at, {
          kind: "twice",
          message: `passage named twice: "${shown(evidence.exact)}"`,
          found: evidence.exact ?? "",
          remedy: "name it once",
        });
      }
      seen.set(place, order);
    });
  });
  (draft.background ?? []).forEach((relation, index) => {
    if (relation?.evidence) {
      checkOne(relation.evidence, ["background", index, "evidence"], paragraphs, report);
    }
  });
}

/** Tells what is wrong with it; true if nothing is. */
function checkOne(
  { paragraph, exact, occurrence }: DraftEvidence,
  at: Path,
  paragraphs: readonly (string | undefined)[],
  report: Report,
): boolean {
  if (paragraph === undefined) return false;
  if (paragraph > paragraphs.length) {
    const elsewhere = exact === undefined ? undefined : paragraphWith(exact, paragraphs);
    report.fault([...at, "paragraph"], {
      kind: "evidence",
      message: `paragraph out of range: ${paragraph} of ${paragraphs.length}`,
      found: String(paragraph),
      ...(elsewhere !== undefined && { suggestion: `paragraph ${elsewhere}` }),
      remedy: `count from 1 to ${paragraphs.length}`,
    });
    return false;
  }
  const text = paragraphs[paragraph - 1];
  if (text === undefined || exact === undefined) return false;
  if (locate(exact, text, occurrence) !== undefined) return true;
  const times = occurrencesOf(exact, text).length;
  if (times === 0) {
    reportMissing(exact, paragraph, at, paragraphs, report);
  } else if (occurrence === undefined) {
    report.fault([...at, "exact"], {
      kind: "evidence",
      message: `ambiguous evidence: "${shown(exact)}" stands ${times} times in paragraph ${paragraph}`,
      found: exact,
      remedy: `add occurrence: 1 … ${times}, or quote more words`,
    });
  } else {
    report.fault([...at, "occurrence"], {
      kind: "evidence",
      message: `occurrence out of range: ${occurrence} of ${times}`,
      found: String(occurrence),
      remedy: `count from 1 to ${times}, from the start of paragraph ${paragraph}`,
    });
  }
  return false;
}

function reportMissing(
  exact: string,
  paragraph: number,
  at: Path,
  paragraphs: readonly (string | undefined)[],
  report: Report,
): void {
  const text = paragraphs[paragraph - 1] ?? "";
  const alike = lookalike(exact, text);
  const elsewhere = alike === undefined ? paragraphWith(exact, paragraphs) : undefined;
  const upTo = alike === undefined && elsewhere === undefined ? agreement(exact, text) : undefined;
  report.fault([...at, elsewhere === undefined ? "exact" : "paragraph"], {
    kind: "evidence",
    message: `missing evidence: "${shown(exact)}" does not stand in paragraph ${paragraph}${
      upTo === undefined ? "" : ` (the words agree up to "${shown(upTo)}")`
    }`,
    found: exact,
    ...(alike !== undefined && { suggestion: `"${alike}"` }),
    ...(elsewhere !== undefined && { suggestion: `paragraph ${elsewhere}` }),
    remedy: "copy the words from the paragraph, letter by letter",
  });
}

/** The number of the first paragraph that holds the words, or what looks like them. */
function paragraphWith(
  exact: string,
  paragraphs: readonly (string | undefined)[],
): number | undefined {
  const holds = paragraphs.findIndex((text) => text?.includes(exact));
  if (holds >= 0) return holds + 1;
  const resembles = paragraphs.findIndex((text) => text !== undefined && lookalike(exact, text));
  return resembles >= 0 ? resembles + 1 : undefined;
}
