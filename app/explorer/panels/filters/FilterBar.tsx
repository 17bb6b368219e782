"use client";

import { Button } from "@mantine/core";
import { X } from "lucide-react";
import { activeFilters } from "@/lib/view/filter/filter";
import { filterWords } from "@/lib/view/filter/words";
import { both } from "@/lib/view/scene/words";
import { counted } from "@/lib/view/words";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { AsCypher } from "./AsCypher";
import classes from "./FilterBar.module.css";

/** What is filtered, each to be lifted, and what each takes away. */
export function FilterBar() {
  const { filter, filtered, names } = useFilterView();
  const { lift, clear } = useFilterCommands();
  return (
    <div className={classes.bar} role="group" aria-label="Filters that act">
      <ul className={classes.chips}>
        {activeFilters(filter).map((id) => {
          const words = filterWords(filter, id, names);
          const taken = filtered?.taken.find((each) => each.filter === id);
          const takes = taken && `takes ${both(taken.actors, taken.lines)}`;
          return (
            <li key={id}>
              <Button
                className={classes.chip ?? ""}
                size="compact-xs"
                radius="xl"
                variant="default"
                rightSection={<X size={12} aria-hidden />}
                aria-label={`Lift the filter: ${words}${takes === undefined ? "" : ` (${takes})`}`}
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
        <p className={classes.note}>
          {counted(filtered.uncovered, "line keeps", "lines keep")} all statements, as these are not
          loaded.
        </p>
      )}
      <div className={classes.ends}>
        <AsCypher />
        <Button size="compact-xs" variant="default" onClick={clear}>
          Clear all
        </Button>
      </div>
    </div>
  );
}
