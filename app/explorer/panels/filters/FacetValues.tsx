"use client";

import { Button, TextInput } from "@mantine/core";
import { useCallbackRef } from "@mantine/hooks";
import { useState } from "react";
import type { FacetValue } from "@/lib/view/filter/facets";
import {
  type FacetId,
  isKept,
  onlyValue,
  type SceneFilter,
  toggled,
  withChoice,
} from "@/lib/view/filter/filter";
import { FACET_WORDS, filterStep, liftStep, type Names, valueWords } from "@/lib/view/filter/words";
import { folded } from "@/lib/view/filter/text";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import classes from "./Filters.module.css";
import { FACET_ORDER } from "./order";
import { type ValueAct, ValueRow } from "./ValueRow";
import {
  FILTER_WORDS,
  mostShownWords,
  searchCountWords,
  searchValuesWords,
  showAllWords,
  showFirstWords,
} from "./words";

/** More than these stand behind a button, and can be searched. */
const FEW = 8;
/** However many are asked for, more rows than this are found by searching. */
const MOST = 300;

interface Act {
  readonly step: (facet: FacetId) => string;
  readonly change: (filter: SceneFilter, facet: FacetId, value: string) => SceneFilter;
}

const ACTS: Readonly<Record<ValueAct, Act>> = {
  toggle: { step: filterStep, change: toggled },
  only: { step: filterStep, change: onlyValue },
  all: { step: liftStep, change: (filter, facet) => withChoice(filter, facet, undefined) },
};

interface FacetValuesProps {
  readonly facet: FacetId;
  readonly values: readonly FacetValue[];
}

export function FacetValues({ facet, values }: FacetValuesProps) {
  const { filter, names } = useFilterView();
  const { set } = useFilterCommands();
  const [sought, setSought] = useState("");
  const [isAll, setAll] = useState(false);
  const onAct = useCallbackRef((act: ValueAct, value: string) => {
    const { step, change } = ACTS[act];
    set(step(facet), change(filter, facet, value));
  });
  const choice = filter.choices[facet];
  const label = FACET_WORDS[facet].toLowerCase();
  const found = ordered(facet, values, names).filter(({ words }) =>
    folded(words).includes(folded(sought)),
  );
  // A vocabulary is short, and known by its order: it always stands there whole.
  const isMany = values.length > FEW && !FACET_ORDER[facet];
  const rows = found.slice(0, !isMany || isAll || sought !== "" ? MOST : FEW);
  return (
    <div className={classes.values}>
      {isMany && (
        <TextInput
          size="xs"
          aria-label={searchValuesWords(label)}
          placeholder={searchCountWords(values.length)}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul className={classes.rows} aria-label={FACET_WORDS[facet]}>
        {rows.map(({ value, words, count }) => (
          <ValueRow
            key={value}
            facet={facet}
            value={value}
            words={words}
            count={count}
            isKept={isKept(choice, value)}
            isAlone={choice?.mode === "only" && choice.values.join() === value}
            onAct={onAct}
          />
        ))}
      </ul>
      {found.length === 0 && <p className={classes.note}>{FILTER_WORDS.noSuchValue}</p>}
      {isMany && sought === "" && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!isAll)}>
          {isAll ? showFirstWords(FEW) : showAllWords(values.length)}
        </Button>
      )}
      {found.length > rows.length && (isAll || sought !== "") && (
        <p className={classes.note}>{mostShownWords(MOST)}</p>
      )}
    </div>
  );
}

interface NamedValue extends FacetValue {
  readonly words: string;
}

/** As the vocabulary has them where there is one, else those with most statements first. */
function ordered(
  facet: FacetId,
  values: readonly FacetValue[],
  names: Names,
): readonly NamedValue[] {
  const order = FACET_ORDER[facet];
  const placeOf = (value: string): number => order?.indexOf(value) ?? 0;
  return values
    .map((each) => ({ ...each, words: valueWords(facet, each.value, names) }))
    .toSorted(
      (a, b) =>
        placeOf(a.value) - placeOf(b.value) || b.total - a.total || (a.words < b.words ? -1 : 1),
    );
}
