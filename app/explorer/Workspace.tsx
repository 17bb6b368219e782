"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState, type RefObject } from "react";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { isMore } from "@/lib/view/url";
import { AwayBanner } from "./AwayBanner";
import { CanvasSkeleton } from "./CanvasSkeleton";
import type { CanvasHandle } from "./canvas";
import { Announcer } from "./data/Announcer";
import { CommandsProvider } from "./data/commands";
import { MeasuringProvider } from "./data/measuring";
import { SceneProvider, useScene } from "./data/scene";
import { SessionProvider, useSession } from "./data/session";
import { ShownProvider, useShown } from "./data/shown";
import { StyleProvider } from "./data/styling";
import { useUrlReading } from "./data/useSelection";
import { type Source, SourceProvider, useIsStory } from "./data/source";
import { Dialogs } from "./Dialogs";
import { hasTabKey } from "./keeping/tab";
import { beginLater, later, useQuiet } from "../ui/later";
import { LiveRegion } from "../ui/LiveRegion";
import { useEver } from "../ui/useEver";
import { Notes } from "./Notes";
import { Printing } from "./panels/print/Printing";
import { TopBar } from "./panels/TopBar";
import { Room } from "./Room";
import { Shortcuts } from "./Shortcuts";
import { ROOM_WORDS } from "./words";
import { useNarrow } from "./useNarrow";
import classes from "./Workspace.module.css";

const Keeping = later(() => import("./keeping/Keeping").then((module) => module.Keeping));

/** On a wide screen it is not needed. */
const NarrowRoom = dynamic(() => import("./NarrowRoom").then((module) => module.NarrowRoom), {
  ssr: false,
  loading: () => <CanvasSkeleton />,
});

interface WorkspaceProps {
  readonly source: Source;
  /** What the scene is at first. */
  readonly begin?: SceneState;
}

export function Workspace({ source, begin = FIRST_STATE }: WorkspaceProps) {
  const [arriving] = useState(() => source.kind === "server" && isMoreToCome());
  return (
    <SourceProvider value={source}>
      <SessionProvider arriving={arriving}>
        <SceneProvider begin={begin}>
          <ShownProvider>
            <StyleProvider>
              <MeasuringProvider>
                <CommandsProvider>
                  <Explorer />
                </CommandsProvider>
              </MeasuringProvider>
            </StyleProvider>
          </ShownProvider>
        </SceneProvider>
      </SessionProvider>
    </SourceProvider>
  );
}

/** A link that holds more than a selection, or work that this tab left. */
const isMoreToCome = (): boolean => isMore(window.location.search) || hasTabKey();

function Explorer() {
  const canvas = useRef<CanvasHandle>(null);
  const isStory = useIsStory();
  const graph = useShown();
  const { selection, faults } = useUrlReading();
  const narrow = useNarrow();
  const said = useSession((session) => session.said);
  useFitOnChange(canvas);
  const isKeepingWanted = useKeepingWanted();
  const room = { canvas, graph, selection };
  return (
    <div className={classes.root}>
      <TopBar canvas={canvas} slice={graph.data} />
      <AwayBanner />
      <Notes faults={faults} />
      <main className={classes.main} aria-label={ROOM_WORDS.networkAndEvidence}>
        <h1 className={classes.title}>{ROOM_WORDS.title}</h1>
        {narrow ? <NarrowRoom {...room} /> : <Room {...room} />}
      </main>
      <Dialogs canvas={canvas} />
      {!isStory && <Keeping canvas={canvas} wanted={isKeepingWanted} />}
      <Printing slice={graph.data} selection={selection} />
      <Shortcuts canvas={canvas} />
      <Announcer slice={graph.data} selection={selection} />
      <LiveRegion text={said.text} serial={said.serial} />
    </div>
  );
}

/** With no canvas that says so, as on a narrow screen, the first picture is there by then. */
const PICTURE_MS = 10_000;

/** What keeps work is fetched before the first picture only where that waits for it. */
function useKeepingWanted(): boolean {
  const isArriving = useSession((session) => session.arriving);
  const isWork = useScene(({ past }) => past.length > 0);
  const isQuiet = useQuiet();
  useEffect(() => {
    const timer = setTimeout(beginLater, PICTURE_MS);
    // Who begins to do something is about to need more.
    window.addEventListener("pointerdown", beginLater, { capture: true });
    window.addEventListener("keydown", beginLater, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointerdown", beginLater, { capture: true });
      window.removeEventListener("keydown", beginLater, { capture: true });
    };
  }, []);
  return useEver(isArriving || isWork || isQuiet);
}

/** Another scene is looked at as a whole. */
function useFitOnChange(canvas: RefObject<CanvasHandle | null>): void {
  const made = useScene(({ present }) => present.made);
  const last = useRef(made);
  useEffect(() => {
    if (last.current === made) return;
    last.current = made;
    canvas.current?.fit();
  }, [canvas, made]);
}
