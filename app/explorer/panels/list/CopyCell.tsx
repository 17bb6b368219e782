import { Check, Quote } from "lucide-react";
import { useEffect, useState } from "react";
import type { Statement } from "@/lib/model/statement";
import { citationOf } from "@/lib/view/citation";
import classes from "./List.module.css";
import { useCopy } from "./useCopy";

const TOLD_MS = 1_000;

/**
 * A plain button: what a component library adds to it is felt where dozens come and go with every
 * turn of the wheel. Only that of the active row stands in the way of the Tab key.
 */
export function CopyCell(props: { readonly statement: Statement; readonly active: boolean }) {
  const { statement, active } = props;
  const copy = useCopy();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const label = copied ? "Copied" : "Copy as a citation";
  const Icon = copied ? Check : Quote;
  return (
    <button
      type="button"
      className={classes.copy}
      aria-label={label}
      title={label}
      tabIndex={active ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        copy(citationOf(statement));
        setCopied(true);
      }}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
