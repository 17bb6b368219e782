"use client";

import { SegmentedControl } from "@mantine/core";
import { LIST_TABS } from "@/lib/view/session";
import { useSession } from "../../data/session";
import { LIST_WORDS } from "./words";
import classes from "./List.module.css";

/** Actors or statements. How many there are is told above the rows. */
export function ListTabs() {
  const tab = useSession((session) => session.listTab);
  const showTab = useSession((session) => session.showTab);
  return (
    <div className={classes.which}>
      <SegmentedControl
        size="xs"
        aria-label={LIST_WORDS.whatToList}
        value={tab}
        onChange={(value) => showTab(LIST_TABS.find((name) => name === value) ?? "actors")}
        data={[
          { value: "actors", label: LIST_WORDS.actors },
          { value: "statements", label: LIST_WORDS.statements },
        ]}
      />
    </div>
  );
}
