import { type Path, shown } from "../faults";
import { locate, occurrencesOf } from "../text";
import type { Draft, DraftEvidence } from "./draft";
import { Lookalikes } from "./lookalike";
import type { Report } from "./report";

/** Do the words of each passage stand where the script says? */
export function checkEvidence(draft: Draft, report: Report): void {
  const { paragraphs } = draft;
  if (paragraphs === undefined) return;
  const lookalikes = new Lookalikes(paragraphs);
  (draft.statements ?? []).forEach((statement, index) => {
    const seen = new Map<string, number>();
    (statement?.evidence ?? []).forEach((evidence, order) => {
      const at: Path = ["statements", index, "evidence", order];
      if (evidence === undefined || !checkOne(evidence, at, lookalikes, report)) return;
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
      checkOne(relation.evidence, ["background", index, "evidence"], lookalikes, report);
    }
  });
}

/** Tells what is wrong with it; true if nothing is. */
function checkOne(
  { paragraph, exact, occurrence }: DraftEvidence,
  at: Path,
  lookalikes: Lookalikes,
  report: Report,
): boolean {
  const { paragraphs } = lookalikes;
  if (paragraph === undefined) return false;
  if (paragraph > paragraphs.length) {
    const elsewhere = exact === undefined ? undefined : lookalikes.paragraphWith(exact);
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
    reportMissing({ exact, paragraph }, at, lookalikes, report);
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
  { exact, paragraph }: { readonly exact: string; readonly paragraph: number },
  at: Path,
  lookalikes: Lookalikes,
  report: Report,
): void {
  const alike = lookalikes.inParagraph(exact, paragraph);
  const elsewhere = alike === undefined ? lookalikes.paragraphWith(exact) : undefined;
  const upTo =
    alike === undefined && elsewhere === undefined
      ? lookalikes.agreement(exact, paragraph)
      : undefined;
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
