import { ACTOR_KIND_WORDS, type ActorKind } from "@/lib/model/actor";
import { PICTOGRAMS } from "@/lib/view/appearance/pictograms";
import classes from "./KindIcon.module.css";

interface KindIconProps {
  readonly kind: ActorKind;
  readonly size?: number;
  /** Where the kind stands in words beside it, the picture says nothing more. */
  readonly silent?: boolean;
}

/** An actor's kind as the canvas draws it: pictogram on its colour, a dotted ring for the unnamed. */
export function KindIcon({ kind, size = 20, silent = false }: KindIconProps) {
  const { path, stroke } = PICTOGRAMS[kind];
  const name = ACTOR_KIND_WORDS[kind][0];
  return (
    <svg
      className={classes.icon}
      width={size}
      height={size}
      viewBox="0 0 40 40"
      style={{ color: `var(--kind-${kind})` }}
      {...(silent ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      <circle cx="20" cy="20" r={kind === "Group" ? 16 : 20} fill="currentColor" />
      {kind === "Group" && (
        <circle cx="20" cy="20" r="18.5" className={classes.ring} strokeDasharray="2.5 3.5" />
      )}
      <path
        d={path}
        transform={kind === "Group" ? "translate(10.4 10) scale(0.8)" : "translate(8 8)"}
        {...(stroke
          ? { className: classes.drawn, strokeWidth: stroke }
          : { className: classes.filled, fillRule: "evenodd" })}
      />
    </svg>
  );
}
