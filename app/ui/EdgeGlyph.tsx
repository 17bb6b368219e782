import type { EdgeTone } from "@/lib/model/plover";
import type { EdgeMarks } from "@/lib/model/slice";
import { END_OF_TONE, type EdgeEnd } from "@/lib/view/appearance/ends";
import classes from "./EdgeGlyph.module.css";

const ENDS: Readonly<
  Record<EdgeEnd, { readonly d: string; readonly filled: boolean } | undefined>
> = {
  plain: undefined,
  "open-arrow": { d: "M24 2.5 31 7l-7 4.5", filled: false },
  "filled-arrow": { d: "M23 2 32 7l-9 5z", filled: true },
  "open-bar": { d: "M27.5 2.5h4v9h-4z", filled: false },
  "filled-bar": { d: "M27.5 2.5h4v9h-4z", filled: true },
};

interface EdgeGlyphProps {
  readonly tone: EdgeTone;
  readonly marks?: Partial<EdgeMarks>;
  /** In place of the tone's; as CSS reads it. */
  readonly colour?: string;
}

/** A small picture of an edge as the canvas draws it; words always stand beside it. */
export function EdgeGlyph({ tone, marks = {}, colour }: EdgeGlyphProps) {
  const end = ENDS[END_OF_TONE[tone]];
  return (
    <svg
      className={classes.glyph}
      style={{ color: colour ?? `var(--tone-${tone})` }}
      width="34"
      height="14"
      viewBox="0 0 34 14"
      aria-hidden
    >
      <path
        d={end?.filled === false && END_OF_TONE[tone] === "open-bar" ? "M1 7h26" : "M1 7h29"}
        strokeWidth={marks.secondHand ? 1.25 : 2.25}
        strokeOpacity={marks.secondHand ? 0.78 : 1}
        strokeDasharray={marks.hedged ? "5 3" : undefined}
      />
      {end && <path d={end.d} strokeWidth={1.5} fill={end.filled ? "currentColor" : "none"} />}
      {marks.denied && <path d="M17 12 22 2" strokeWidth={2} />}
    </svg>
  );
}
