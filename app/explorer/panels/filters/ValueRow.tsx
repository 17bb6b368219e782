"use client";

import { figure } from "@/lib/view/words";
import { Checkbox, UnstyledButton } from "@mantine/core";
import { memo, type ReactNode } from "react";
import type { ActorKind } from "@/lib/model/actor";
import { type EdgeTone, isEventType, toneOf } from "@/lib/model/plover";
import type { EdgeMarks } from "@/lib/model/slice";
import type { FacetId } from "@/lib/view/filter/filter";
import { onlyLabel, onlyWord } from "@/lib/view/filter/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { KindIcon } from "@/app/ui/KindIcon";
import classes from "./Filters.module.css";

interface ValueRowProps {
  readonly facet: FacetId;
  readonly value: string;
  readonly words: string;
  readonly count: number;
  readonly isKept: boolean;
  /** Only this one is kept. */
  readonly isAlone: boolean;
  readonly onAct: (act: ValueAct, value: string) => void;
}

/** Takes or leaves it, or leaves all but it, or takes all again. */
export type ValueAct = "toggle" | "only" | "all";

/** Most rows stay as they are when one of them is clicked, and thirty take longer than the counts. */
export const ValueRow = memo(function ValueRow(props: ValueRowProps) {
  const { facet, value, words, count, isKept, isAlone, onAct } = props;
  const sign = signOf(facet, value);
  return (
    <li className={classes.row} data-none={count === 0 || undefined}>
      <Checkbox
        size="xs"
        checked={isKept}
        onChange={() => onAct("toggle", value)}
        classNames={{
          label: classes.value ?? "",
          root: classes.check ?? "",
          body: classes.body ?? "",
        }}
        label={
          <>
            {sign !== undefined && <span className={classes.sign}>{sign}</span>}
            <span>{words}</span>
          </>
        }
      />
      <UnstyledButton
        className={classes.only}
        aria-label={onlyLabel(words, isAlone)}
        onClick={() => onAct(isAlone ? "all" : "only", value)}
      >
        {onlyWord(isAlone)}
      </UnstyledButton>
      <span className={classes.count}>{figure(count)}</span>
    </li>
  );
});

const MARKS: Readonly<Partial<Record<FacetId, keyof EdgeMarks>>> = {
  attributed: "secondHand",
  negated: "denied",
  hypothetical: "hedged",
};

/** The sign by which the canvas shows a value, where it has one. */
function signOf(facet: FacetId, value: string): ReactNode {
  const mark = MARKS[facet];
  if (mark) return <EdgeGlyph tone="NEUTRAL" marks={{ [mark]: value === "yes" }} />;
  switch (facet) {
    case "kind":
      return <KindIcon kind={value as ActorKind} size={16} silent />;
    case "quadClass":
      return <EdgeGlyph tone={value as EdgeTone} />;
    case "eventType":
    case "mode": {
      const [type = ""] = value.split("/");
      return isEventType(type) ? <EdgeGlyph tone={toneOf(type)} /> : undefined;
    }
    default:
      return undefined;
  }
}
