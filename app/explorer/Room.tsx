"use client";

import { Group, Panel, Separator } from "react-resizable-panels";
import { CanvasPanel } from "./CanvasPanel";
import { Inspector } from "./panels/inspector/Inspector";
import { LeftPanel, LeftTabs } from "./panels/left/LeftPanel";
import { ListPanel } from "./panels/list/ListPanel";
import { TimelineBand } from "./panels/timeline/TimelineBand";
import type { RoomProps } from "./room";
import classes from "./Room.module.css";
import { FOLDED, SidePanel } from "./SidePanel";
import { useLayout } from "./useLayout";
import { ROOM_WORDS } from "./words";

/** Below this the legend begins as a rail: the canvas needs its place more. */
const ROOMY = 1200;

const firstLegendWidth = (): number => (window.innerWidth < ROOMY ? FOLDED : 280);

/** The wide room: legend, canvas over list, evidence. Sizes are remembered. */
export function Room({ canvas, graph, selection }: RoomProps) {
  const room = useLayout("room", ["legend", "centre", "evidence"]);
  const centre = useLayout("centre", ["canvas", "list"]);
  return (
    <Group id="room" className={classes.group} {...room.group}>
      <SidePanel
        id="legend"
        side="left"
        name={ROOM_WORDS.legend}
        size={280}
        first={firstLegendWidth()}
        onToggle={room.onToggle}
        head={<LeftTabs />}
      >
        <LeftPanel slice={graph.data} />
      </SidePanel>
      <Separator className={classes.column} aria-label={ROOM_WORDS.legendWidth} />
      <Panel id="centre" minSize={280}>
        <Group id="centre" orientation="vertical" {...centre.group}>
          <Panel id="canvas" minSize={160}>
            <div className={classes.centre}>
              <div className={classes.canvas}>
                <CanvasPanel canvas={canvas} graph={graph} selection={selection} />
              </div>
              <TimelineBand />
            </div>
          </Panel>
          <Separator className={classes.row} aria-label={ROOM_WORDS.listHeight} />
          <ListPanel slice={graph.data} selection={selection} onToggle={centre.onToggle} />
        </Group>
      </Panel>
      <Separator className={classes.column} aria-label={ROOM_WORDS.evidenceWidth} />
      <SidePanel
        id="evidence"
        side="right"
        name={ROOM_WORDS.evidence}
        size={380}
        onToggle={room.onToggle}
      >
        <Inspector slice={graph.data} selection={selection} failed={graph.isError} />
      </SidePanel>
    </Group>
  );
}
