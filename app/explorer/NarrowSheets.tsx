"use client";

import { UnstyledButton } from "@mantine/core";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { activeFilters } from "@/lib/view/filter/filter";
import { useScene } from "./data/scene";
import { useSession } from "./data/session";
import classes from "./NarrowSheets.module.css";
import { Filters, StylePanel } from "./panels/left/LeftPanel";
import { Legend } from "./panels/legend/Legend";
import { TimelineBand } from "./panels/timeline/TimelineBand";

const SHEETS = ["marks", "filters", "style", "timeline"] as const;

type Sheet = (typeof SHEETS)[number];

const SHEET_ID = "below-the-canvas";

/** Below the network, where there is no room beside it: one sheet at a time, so that the network keeps the most. */
export function NarrowSheets({ slice }: { readonly slice: GraphSlice | undefined }) {
  const { open, show } = useSheet();
  const active = useScene(({ present }) => activeFilters(present.filter).length);
  const labels: Readonly<Record<Sheet, string>> = {
    marks: "Legend",
    filters: active === 0 ? "Filters" : `Filters (${active})`,
    style: "Style",
    timeline: "Timeline",
  };
  return (
    <>
      <div className={classes.bar} role="group" aria-label="Below the network">
        {SHEETS.map((sheet) => {
          const isOpen = sheet === open;
          const Icon = isOpen ? ChevronDown : ChevronUp;
          return (
            <UnstyledButton
              key={sheet}
              className={classes.head}
              aria-expanded={isOpen}
              aria-controls={isOpen ? SHEET_ID : undefined}
              onClick={() => show(isOpen ? undefined : sheet)}
            >
              {labels[sheet]}
              <Icon size={14} aria-hidden />
            </UnstyledButton>
          );
        })}
      </div>
      {open && (
        <div className={classes.sheet} id={SHEET_ID}>
          <Content sheet={open} slice={slice} />
        </div>
      )}
    </>
  );
}

function Content({ sheet, slice }: { sheet: Sheet; slice: GraphSlice | undefined }) {
  switch (sheet) {
    case "marks":
      return <Legend slice={slice} />;
    case "filters":
      return <Filters />;
    case "style":
      return <StylePanel />;
    case "timeline":
      return <TimelineBand />;
  }
}

/** What is looked at stays so when the room becomes wide, or narrow again. */
function useSheet() {
  const isTimeline = useSession((session) => session.timeline);
  const setTimeline = useSession((session) => session.setTimeline);
  const leftTab = useSession((session) => session.leftTab);
  const showLeft = useSession((session) => session.showLeft);
  const [isMarks, setMarks] = useState(false);
  const open: Sheet | undefined = isTimeline
    ? "timeline"
    : leftTab !== "legend"
      ? leftTab
      : isMarks
        ? "marks"
        : undefined;
  const show = (sheet: Sheet | undefined): void => {
    setTimeline(sheet === "timeline");
    showLeft(sheet === "filters" || sheet === "style" ? sheet : "legend");
    setMarks(sheet === "marks");
  };
  return { open, show };
}
