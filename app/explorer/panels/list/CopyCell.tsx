import { Check, Quote } from "lucide-react";
import { useEffect, useState } from "react";
import { LIST_WORDS } from "./words";
import classes from "./List.module.css";

const TOLD_MS = 1_000;

interface CopyCellProps {
  readonly row: number;
  readonly active: boolean;
  readonly onCopy: (row: number) => void;
}

/**
 * A plain button: what a component library adds to it is felt where dozens come and go with every
 * turn of the wheel. Only that of the active row stands in the way of the Tab key.
 */
export function CopyCell({ row, active, onCopy }: CopyCellProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const label = copied ? LIST_WORDS.copied : LIST_WORDS.copyCitation;
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
        onCopy(row);
        setCopied(true);
      }}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
