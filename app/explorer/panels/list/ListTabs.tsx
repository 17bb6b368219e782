"use client";

import { SegmentedControl } from "@mantine/core";
import { LIST_TABS } from "@/lib/view/session";
import { useSession } from "../../data/session";
import classes from "./List.module.css";

/** Actors or statements. How many there are is told above the rows. */
export function ListTabs() {
  const tab = useSession((session) => session.listTab);
  const showTab = useSession((session) => session.showTab);
  return (
    <div className={classes.which}>
      <SegmentedControl
        size="xs"
        aria-label="What to list"
        value={tab}
        onChange={(value) => showTab(LIST_TABS.find((name) => name === value) ?? "actors")}
        data={[
          { value: "actors", label: "Actors" },
          { value: "statements", label: "Statements" },
        ]}
      />
    </div>
  );
}
