"use client";

import { ActionIcon } from "@mantine/core";
import { ChevronDown, ChevronUp, Maximize2, Minimize2 } from "lucide-react";
import { Tip } from "@/app/ui/Tip";
import { useEffect, useRef, useState } from "react";
import { Panel, usePanelRef } from "react-resizable-panels";
import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import type { BottomTab } from "@/lib/view/session";
import { LazyConsole } from "../../console";
import { useSession } from "../../data/session";
import { TimelineToggle } from "../timeline/TimelineToggle";
import { BottomTabs, PANEL_ID } from "./BottomTabs";
import classes from "./List.module.css";
import { ListGrids, ListTabs, PathsPanel } from "./Later";
import { ROOM_WORDS, enlargeLabel, enlargedWords, foldLabel, foldedWords } from "../../words";

const FOLDED = 36;
const UNFOLDED: Readonly<Record<BottomTab, number>> = { list: 320, paths: 320, cypher: 480 };
/** Lower than this, an editor over its results cannot be worked in. */
const LEAST_CONSOLE = 320;

/** With no more than this left to the canvas, in pixels, the panel is as large as it gets. */
const LEFT = 200;

const NAMES: Readonly<Record<BottomTab, string>> = {
  list: ROOM_WORDS.list,
  paths: ROOM_WORDS.paths,
  cypher: ROOM_WORDS.console,
};

interface ListPanelProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
  readonly onToggle: () => void;
}

/** Below the canvas, folded at first so that the whole network is seen. */
export function ListPanel({ slice, selection, onToggle }: ListPanelProps) {
  const panel = usePanelRef();
  const [folded, setFolded] = useState(true);
  const [enlarged, setEnlarged] = useState(false);
  const [isConsoleOpened, setConsoleOpened] = useState(false);
  const say = useSession((session) => session.say);
  const tab = useSession((session) => session.bottomTab);
  const showBottom = useSession((session) => session.showBottom);
  const name = NAMES[tab];
  const label = foldLabel(name, folded);
  const sizeLabel = enlargeLabel(name, enlarged);
  if (tab === "cypher" && !folded && !isConsoleOpened) setConsoleOpened(true);

  const toggle = () => {
    onToggle();
    if (folded) panel.current?.resize(UNFOLDED[tab]);
    else panel.current?.collapse();
    say(foldedWords(name, !folded));
  };
  const enlarge = () => {
    onToggle();
    panel.current?.resize(enlarged ? UNFOLDED[tab] : "100%");
    say(enlargedWords(name, !enlarged));
  };
  const reveal = (next: BottomTab) => {
    const height = panel.current?.getSize().inPixels ?? 0;
    const isHighEnough = next === "cypher" ? height >= LEAST_CONSOLE : !folded;
    if (isHighEnough) return;
    onToggle();
    panel.current?.resize(UNFOLDED[next]);
  };
  const show = (next: BottomTab) => {
    showBottom(next);
    reveal(next);
  };
  const asked = useSession((session) => session.bottomAsked);
  const answered = useRef(asked);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    reveal(tab);
  });
  return (
    <Panel
      id="list"
      panelRef={panel}
      collapsible
      collapsedSize={FOLDED}
      defaultSize={FOLDED}
      minSize={120}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels, asPercentage }) => {
        setFolded(inPixels <= FOLDED + 1);
        setEnlarged((inPixels / asPercentage) * 100 - inPixels <= LEFT);
      }}
    >
      <section className={classes.panel} aria-label={name}>
        <div className={classes.bar}>
          <BottomTabs tab={tab} onShow={show} />
          <TimelineToggle />
          <span className={classes.barSpace} />
          {!folded && tab === "list" && <ListTabs />}
          {!folded && (
            <Tip label={sizeLabel} position="left">
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={sizeLabel}
                onClick={enlarge}
              >
                {enlarged ? <Minimize2 size={14} /> : <Maximize2 size={14} />}
              </ActionIcon>
            </Tip>
          )}
          <Tip label={label} position="left">
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
          </Tip>
        </div>
        <div className={classes.tabPanel} id={PANEL_ID} role="tabpanel" aria-label={name}>
          {!folded && tab === "list" && <ListGrids slice={slice} selection={selection} />}
          {!folded && tab === "paths" && <PathsPanel slice={slice} />}
          {/* It stays when something else is shown: what runs goes on, and the text is not lost. */}
          {isConsoleOpened && (
            <div className={classes.kept} hidden={folded || tab !== "cypher"}>
              <LazyConsole />
            </div>
          )}
        </div>
      </section>
    </Panel>
  );
}
