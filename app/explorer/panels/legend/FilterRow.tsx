"use client";

import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { ActorId } from "@/lib/model/ids";
import { type FacetId, isKept, onlyValue, toggled, withChoice } from "@/lib/view/filter/filter";
import { figure } from "@/lib/view/words";
import { useFilterCommands } from "../../data/filterCommands";
import { useScene } from "../../data/scene";
import { useSessionStore } from "../../data/session";
import { filterStep, liftStep, onlyLabel, onlyWord } from "@/lib/view/filter/words";
import { LEGEND_WORDS, chosenWords } from "./words";
import classes from "./Legend.module.css";

export interface RowProps {
  readonly sign: ReactNode;
  readonly name: string;
  readonly note?: string;
  /** Absent until the network is there. */
  readonly count: number | undefined;
  /** The filter that knows what the sign says. */
  readonly facet?: { readonly facet: FacetId; readonly value: string };
  /** Where there is no filter: who is meant can be chosen. */
  readonly actorIds: () => readonly ActorId[];
  /** Is it the one that Tab comes to? */
  readonly isFirst: boolean;
}

/** What a sign means, and a way to what has it: by filter, or by choosing who it is. */
export function FilterRow(props: RowProps) {
  return props.facet ? <Filtering {...props} facet={props.facet} /> : <Choosing {...props} />;
}

function Filtering({
  facet: { facet, value },
  ...row
}: RowProps & Required<Pick<RowProps, "facet">>) {
  const filter = useScene(({ present }) => present.filter);
  const { set } = useFilterCommands();
  const choice = filter.choices[facet];
  const kept = isKept(choice, value);
  const isAlone = choice?.mode === "only" && choice.values.join() === value;

  return (
    <li className={classes.item} data-off={!kept || undefined}>
      <UnstyledButton
        className={classes.toggle}
        aria-pressed={kept}
        title={kept ? LEGEND_WORDS.takeAway : LEGEND_WORDS.bringBack}
        tabIndex={row.isFirst ? 0 : -1}
        onClick={() => set(filterStep(facet), toggled(filter, facet, value))}
      >
        <Body {...row} />
      </UnstyledButton>
      <UnstyledButton
        className={classes.only}
        tabIndex={-1}
        aria-label={onlyLabel(row.name, isAlone)}
        onClick={() =>
          isAlone
            ? set(liftStep(facet), withChoice(filter, facet, undefined))
            : set(filterStep(facet), onlyValue(filter, facet, value))
        }
      >
        {onlyWord(isAlone)}
      </UnstyledButton>
    </li>
  );
}

function Choosing({ actorIds, ...row }: RowProps) {
  const session = useSessionStore();
  const choose = (): void => {
    const ids = actorIds();
    session.getState().choose(new Set(ids));
    session.getState().tell(chosenWords(ids.length, row.name));
  };
  return (
    <li className={classes.item}>
      <UnstyledButton
        className={classes.toggle}
        title={LEGEND_WORDS.chooseActors}
        tabIndex={row.isFirst ? 0 : -1}
        onClick={choose}
      >
        <Body {...row} />
      </UnstyledButton>
    </li>
  );
}

function Body({ sign, name, note, count }: Pick<RowProps, "sign" | "name" | "note" | "count">) {
  return (
    <span className={classes.row} data-none={count === 0 || undefined}>
      <span className={classes.sign}>{sign}</span>
      <span className={classes.name}>
        {name}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </span>
      <span className={classes.count}>{count !== undefined && figure(count)}</span>
    </span>
  );
}
