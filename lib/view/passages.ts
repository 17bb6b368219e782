import type { Passage } from "@/lib/model/statement";
import type { PassageId } from "@/lib/model/ids";

/** A stretch of text with all the passages that cover it; passages may overlap. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In the order in which the passages begin; empty for text that no statement rests on. */
  readonly passageIds: readonly PassageId[];
  /** The passages that begin here: where a link to a passage lands. */
  readonly begins: readonly PassageId[];
}

type Span = Pick<Passage, "passageId" | "start" | "end">;

/**
 * Cuts a range of the text wherever a passage begins or ends. Offsets count Unicode
 * code points, as in W3C's TextPositionSelector, hence the array instead of the string:
 * `Array.from(text)`, made once per article.
 */
export function segmentsOf(
  codePoints: readonly string[],
  range: { readonly start: number; readonly end: number },
  passages: readonly Span[],
): readonly Segment[] {
  const end = Math.min(range.end, codePoints.length);
  const inside = passages
    .filter((passage) => passage.start < end && passage.end > range.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([range.start, end]);
  for (const passage of inside) {
    cuts.add(Math.max(passage.start, range.start));
    cuts.add(Math.min(passage.end, end));
  }
  const bounds = [...cuts].toSorted((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index) => {
    const stop = bounds[index + 1] ?? end;
    const covering = inside.filter((passage) => passage.start <= start && passage.end >= stop);
    return {
      start,
      end: stop,
      text: codePoints.slice(start, stop).join(""),
      passageIds: covering.map((passage) => passage.passageId),
      begins: covering
        .filter((passage) => Math.max(passage.start, range.start) === start)
        .map((passage) => passage.passageId),
    };
  });
}
