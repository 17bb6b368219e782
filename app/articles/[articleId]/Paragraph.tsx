"use client";

import { useMemo } from "react";
import type { ArticleDetail } from "@/lib/model/answers";
import type { PassageId } from "@/lib/model/ids";
import { passageAnchor } from "@/lib/view/links";
import { segmentsOf, type Segment } from "@/lib/view/passages";
import { READING_WORDS } from "./words";
import classes from "./Reading.module.css";

interface ParagraphProps {
  readonly number: number;
  readonly range: { readonly start: number; readonly end: number };
  readonly codePoints: readonly string[];
  readonly passages: ArticleDetail["passages"];
  readonly active: readonly PassageId[];
  readonly onActivate: (passageIds: readonly PassageId[]) => void;
}

/** A paragraph with every passage marked; where passages overlap, the mark is deeper. */
export function Paragraph(props: ParagraphProps) {
  const { number, range, codePoints, passages, active, onActivate } = props;
  const segments = useMemo(
    () => segmentsOf(codePoints, range, passages),
    [codePoints, range, passages],
  );
  const byId = useMemo(() => new Map(passages.map((p) => [p.passageId, p])), [passages]);
  // The shortest first: it is the most exact place for the address.
  const passagesOf = (segment: Segment) =>
    segment.passageIds
      .map((id) => byId.get(id))
      .filter((passage) => passage !== undefined)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return (
    <p className={classes.paragraph}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      {segments.map((segment) => {
        const covering = passagesOf(segment);
        const first = covering[0];
        if (!first) return segment.text;
        const lit = segment.passageIds.some((id) => active.includes(id));
        const stated = covering.some((passage) => passage.statementIds.length > 0);
        return (
          <span key={segment.start}>
            {segment.begins.map((id) => (
              <span key={id} id={passageAnchor(id)} className={classes.anchor} />
            ))}
            <a
              className={classes.mark}
              href={`#${passageAnchor(first.passageId)}`}
              data-depth={Math.min(covering.length, 3)}
              data-lit={lit || undefined}
              data-background={!stated || undefined}
              title={stated ? undefined : READING_WORDS.background}
              onClick={(event) => {
                event.preventDefault();
                onActivate(covering.map(({ passageId }) => passageId));
              }}
            >
              {segment.text}
            </a>
          </span>
        );
      })}
    </p>
  );
}
