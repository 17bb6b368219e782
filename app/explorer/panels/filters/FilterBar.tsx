"use client";

import { Button } from "@mantine/core";
import { X } from "lucide-react";
import { activeFilters } from "@/lib/view/filter/filter";
import { filterWords } from "@/lib/view/filter/words";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { AsCypher } from "./AsCypher";
import { FILTER_WORDS, liftLabel, takesWords, uncoveredWords } from "./words";
import classes from "./FilterBar.module.css";

/** What is filtered, each to be lifted, and what each takes away. */
export function FilterBar() {
  const { filter, filtered, names } = useFilterView();
  const { lift, clear } = useFilterCommands();
  return (
    <div className={classes.bar} role="group" aria-label={FILTER_WORDS.active}>
      <ul className={classes.chips}>
        {activeFilters(filter).map((id) => {
          const words = filterWords(filter, id, names);
          const taken = filtered?.taken.find((each) => each.filter === id);
          const takes = taken && takesWords(taken);
          return (
            <li key={id}>
              <Button
                className={classes.chip ?? ""}
                size="compact-xs"
                radius="xl"
                variant="default"
                rightSection={<X size={12} aria-hidden />}
                aria-label={liftLabel(words, takes)}
                title={takes}
                onClick={() => lift(id)}
              >
                <span className={classes.words}>{words}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {filtered && filtered.uncovered > 0 && (
        <p className={classes.note}>{uncoveredWords(filtered.uncovered)}</p>
      )}
      <div className={classes.ends}>
        <AsCypher />
        <Button size="compact-xs" variant="default" onClick={clear}>
          {FILTER_WORDS.clearAll}
        </Button>
      </div>
    </div>
  );
}
