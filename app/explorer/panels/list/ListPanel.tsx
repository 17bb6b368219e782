"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { Panel, usePanelRef } from "react-resizable-panels";
import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import { useSession } from "../../data/session";
import classes from "./List.module.css";
import { ListGrids } from "./ListGrids";
import { ListTabs } from "./ListTabs";

const FOLDED = 36;
const UNFOLDED = 280;

interface ListPanelProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
  readonly onToggle: () => void;
}

/** Below the canvas, folded at first so that the whole network is seen. */
export function ListPanel({ slice, selection, onToggle }: ListPanelProps) {
  const panel = usePanelRef();
  const [folded, setFolded] = useState(true);
  const say = useSession((session) => session.say);
  const label = folded ? "Unfold the list" : "Fold the list";
  const toggle = () => {
    onToggle();
    if (folded) panel.current?.resize(UNFOLDED);
    else panel.current?.collapse();
    say(`List ${folded ? "unfolded" : "folded"}.`);
  };
  return (
    <Panel
      id="list"
      panelRef={panel}
      collapsible
      collapsedSize={FOLDED}
      defaultSize={FOLDED}
      minSize={120}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => setFolded(inPixels <= FOLDED + 1)}
    >
      <section className={classes.panel} aria-label="List">
        <div className={classes.bar}>
          <span className={classes.barName}>List</span>
          {!folded && <ListTabs slice={slice} />}
          <Tooltip label={label} position="left">
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={label}
              aria-expanded={!folded}
              onClick={toggle}
            >
              {folded ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
            </ActionIcon>
          </Tooltip>
        </div>
        {!folded && <ListGrids slice={slice} selection={selection} />}
      </section>
    </Panel>
  );
}
