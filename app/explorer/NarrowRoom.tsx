"use client";

import { Button, SegmentedControl } from "@mantine/core";
import { NARROW_VIEWS, type NarrowView } from "@/lib/view/session";
import { CanvasPanel } from "./CanvasPanel";
import { useSession } from "./data/session";
import classes from "./NarrowRoom.module.css";
import { NarrowSheets } from "./NarrowSheets";
import { Inspector } from "./panels/inspector/Inspector";
import { ListGrids, PathsPanel } from "./panels/list/Later";
import { ListTabs } from "./panels/list/ListTabs";
import type { RoomProps } from "./room";
import { ROOM_WORDS } from "./words";

const LABELS: Readonly<Record<NarrowView, string>> = {
  read: ROOM_WORDS.read,
  network: ROOM_WORDS.network,
  list: ROOM_WORDS.list,
};

/** One panel at a time, reading first; to select anything is to read it. */
export function NarrowRoom({ canvas, graph, selection }: RoomProps) {
  const view = useSession((session) => session.narrowView);
  const show = useSession((session) => session.showNarrow);
  const isPaths = useSession((session) => session.bottomTab === "paths");
  const showBottom = useSession((session) => session.showBottom);
  const read = () => show("read");
  return (
    <div className={classes.root}>
      <SegmentedControl
        className={classes.switch ?? ""}
        fullWidth
        size="xs"
        aria-label={ROOM_WORDS.whatToShow}
        value={view}
        onChange={(value) => show(NARROW_VIEWS.find((name) => name === value) ?? "read")}
        data={NARROW_VIEWS.map((value) => ({ value, label: LABELS[value] }))}
      />
      <div className={classes.view}>
        {view === "read" && (
          <Inspector slice={graph.data} selection={selection} failed={graph.isError} />
        )}
        {view === "network" && (
          <div className={classes.network}>
            <div className={classes.canvas}>
              <CanvasPanel canvas={canvas} graph={graph} selection={selection} onSelected={read} />
            </div>
            <NarrowSheets slice={graph.data} />
          </div>
        )}
        {view === "list" && isPaths && (
          <div className={classes.list}>
            <div className={classes.tabs}>
              <Button size="compact-xs" variant="default" onClick={() => showBottom("list")}>
                {ROOM_WORDS.backToList}
              </Button>
            </div>
            <PathsPanel slice={graph.data} />
          </div>
        )}
        {view === "list" && !isPaths && (
          <div className={classes.list}>
            <div className={classes.tabs}>
              <ListTabs />
            </div>
            <ListGrids slice={graph.data} selection={selection} onSelected={read} />
          </div>
        )}
      </div>
    </div>
  );
}
