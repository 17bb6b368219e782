"use client";

import { useSession } from "../../data/session";
import classes from "../../NarrowRoom.module.css";
import { Filters } from "./LeftPanel";

/** The filters below the network, where there is no room beside it. */
export function NarrowFilters() {
  const isOpen = useSession((session) => session.leftTab === "filters");
  const show = useSession((session) => session.showLeft);
  return (
    <details
      className={classes.legend}
      open={isOpen}
      onToggle={(event) => show(event.currentTarget.open ? "filters" : "legend")}
    >
      <summary>Filters</summary>
      {isOpen && <Filters />}
    </details>
  );
}
