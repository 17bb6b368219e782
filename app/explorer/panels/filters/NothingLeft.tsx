"use client";

import { Button } from "@mantine/core";
import { activeFilters } from "@/lib/view/filter/filter";
import { filterWords } from "@/lib/view/filter/words";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { FILTER_WORDS, bringsBackWords, liftWords, takeAllWords } from "./words";
import classes from "./NothingLeft.module.css";

/** Stands over the empty canvas: which filters do it, and the way back from each. */
export function NothingLeft() {
  const { filter, filtered, base, names } = useFilterView();
  const { lift, clear } = useFilterCommands();
  if (!base || !filtered || filtered.slice.actors.length > 0 || base.actors.length === 0)
    return null;
  const ids = activeFilters(filter);
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        <h2>{FILTER_WORDS.nothingLeft}</h2>
        <p>{takeAllWords(ids.length, base)}</p>
        <ul className={classes.list}>
          {ids.map((id) => {
            const taken = filtered.taken.find((each) => each.filter === id);
            const back = taken && taken.actors > 0;
            return (
              <li key={id}>
                <Button size="compact-sm" variant="default" onClick={() => lift(id)}>
                  {liftWords(filterWords(filter, id, names))}
                </Button>{" "}
                <span className={classes.note}>
                  {back ? bringsBackWords(taken) : FILTER_WORDS.bringsNothing}
                </span>
              </li>
            );
          })}
        </ul>
        {ids.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={clear}>
            {FILTER_WORDS.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
}
