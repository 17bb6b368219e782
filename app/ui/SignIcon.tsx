import type { Swatch } from "@/lib/view/appearance/paint";
import type { Sign } from "@/lib/view/appearance/signs";
import classes from "./SignIcon.module.css";
import { swatchVariable } from "./swatch";

interface SignIconProps {
  readonly of: "actors" | "lines";
  readonly swatch: Swatch;
  /** Absent: a colour alone, where words stand beside it. */
  readonly sign?: Sign | undefined;
}

/** A colour with its second sign as the canvas draws it: on a disc, or on the middle of a line. */
export function SignIcon({ of, swatch, sign }: SignIconProps) {
  const color = swatchVariable(swatch);
  return of === "actors" ? (
    <svg
      className={classes.root}
      style={{ color }}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden
    >
      <circle cx="10" cy="10" r="10" fill="currentColor" />
      <text className={classes.onDisc} x="10" y="14.2" textAnchor="middle">
        {sign}
      </text>
    </svg>
  ) : (
    <svg
      className={classes.root}
      style={{ color }}
      width="34"
      height="16"
      viewBox="0 0 34 16"
      aria-hidden
    >
      <path d="M1 8h32" stroke="currentColor" strokeWidth="2.25" />
      <rect className={classes.tag} x="8" y="0.75" width="18" height="14.5" rx="7.25" />
      <text className={classes.onLine} x="17" y="12" textAnchor="middle">
        {sign}
      </text>
    </svg>
  );
}
