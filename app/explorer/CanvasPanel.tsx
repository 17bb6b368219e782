"use client";

import { useComputedColorScheme } from "@mantine/core";
import dynamic from "next/dynamic";
import { useCallback } from "react";
import type { ActorId } from "@/lib/model/ids";
import { isNoFilter } from "@/lib/view/filter/filter";
import { NOBODY } from "@/lib/view/scene/choice";
import { Failure } from "../ui/Failure";
import { later } from "../ui/later";
import type { CanvasHandle, MenuOnCanvas } from "./canvas";
import classes from "./CanvasPanel.module.css";
import { CanvasSkeleton } from "./CanvasSkeleton";
import { useCommands } from "./data/commands";
import { useScene } from "./data/scene";
import { useSession } from "./data/session";
import { useStyleView } from "./data/styling";
import { useSceneOnCanvas } from "./data/useSceneOnCanvas";
import { useToggle } from "./data/useChoice";
import { select } from "./data/useSelection";
import { EmptyDatabase } from "./EmptyDatabase";
import type { RoomProps } from "./room";
import { LayoutTool } from "./panels/layout/LayoutTool";
import { SceneBar } from "./SceneBar";
import { ROOM_WORDS } from "./words";

const Canvas = dynamic(() => import("./canvas").then((module) => module.Canvas), {
  ssr: false,
  loading: () => <CanvasSkeleton />,
});

const FilterBar = dynamic(
  () => import("./panels/filters/FilterBar").then((module) => module.FilterBar),
  { ssr: false },
);

const NothingLeft = dynamic(
  () => import("./panels/filters/NothingLeft").then((module) => module.NothingLeft),
  { ssr: false },
);

const CanvasMenu = later(() =>
  import("./panels/menu/CanvasMenu").then((module) => module.CanvasMenu),
);

interface CanvasPanelProps extends RoomProps {
  /** After a selection on the canvas: a narrow screen turns to the evidence. */
  readonly onSelected?: () => void;
}

/** The canvas, or what stands in its place: loading, nothing there, failed. */
export function CanvasPanel({ canvas, graph, selection, onSelected }: CanvasPanelProps) {
  const scheme = useComputedColorScheme("light");
  const { data, error, refetch } = graph;
  const scene = useSceneOnCanvas();
  const { dressed } = useStyleView();
  const isFiltered = useScene(({ present }) => !isNoFilter(present.filter));
  const { expand } = useCommands();
  const onExpand = useCallback((actorId: ActorId) => void expand([actorId]), [expand]);
  const choice = useSession((session) => session.choice);
  const choose = useSession((session) => session.choose);
  const onToggle = useToggle();
  const setExportOpen = useSession((session) => session.setExportOpen);
  const onExport = useCallback(() => setExportOpen(true), [setExportOpen]);
  const menu = useCallback(
    (about: MenuOnCanvas) => data && <CanvasMenu {...about} slice={data} canvas={canvas} />,
    [data, canvas],
  );
  const layouts = useCallback(
    (handle: CanvasHandle) => data && <LayoutTool handle={handle} slice={data} />,
    [data],
  );
  const onChoose = useCallback(
    (actorIds: readonly ActorId[]) => choose(new Set([...choice, ...actorIds])),
    [choice, choose],
  );
  return (
    <section className={classes.root} aria-label={ROOM_WORDS.network}>
      {data && <SceneBar slice={data} />}
      {isFiltered && <FilterBar />}
      <div className={classes.room}>
        {data && data.total.actors > 0 && (
          <Canvas
            ref={canvas}
            slice={data}
            selection={selection}
            theme={scheme}
            dressing={dressed}
            scene={scene}
            onExpand={onExpand}
            onToggle={onToggle}
            onChoose={onChoose}
            onExport={onExport}
            menu={menu}
            layouts={layouts}
            onSelect={(next) => {
              select(next);
              if (choice.size > 0) choose(NOBODY);
              if (next.kind !== "none") onSelected?.();
            }}
          />
        )}
        {isFiltered && <NothingLeft />}
        {data && data.total.actors === 0 && <EmptyDatabase />}
        {!data && !error && <CanvasSkeleton />}
        {!data && error && (
          <div className={classes.centre}>
            <Failure what={ROOM_WORDS.theNetwork} error={error} onRetry={() => void refetch()} />
          </div>
        )}
      </div>
    </section>
  );
}
