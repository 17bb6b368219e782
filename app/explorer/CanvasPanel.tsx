"use client";

import { useComputedColorScheme } from "@mantine/core";
import dynamic from "next/dynamic";
import { useCallback } from "react";
import type { ActorId } from "@/lib/model/ids";
import { Failure } from "../ui/Failure";
import classes from "./CanvasPanel.module.css";
import { CanvasSkeleton } from "./CanvasSkeleton";
import { useCommands } from "./data/commands";
import { useSceneOnCanvas } from "./data/useSceneOnCanvas";
import { select } from "./data/useSelection";
import { EmptyDatabase } from "./EmptyDatabase";
import type { RoomProps } from "./room";
import { SceneBar } from "./SceneBar";

const Canvas = dynamic(() => import("./canvas").then((module) => module.Canvas), {
  ssr: false,
  loading: () => <CanvasSkeleton />,
});

interface CanvasPanelProps extends RoomProps {
  /** After a selection on the canvas: a narrow screen turns to the evidence. */
  readonly onSelected?: () => void;
}

/** The canvas, or what stands in its place: loading, nothing there, failed. */
export function CanvasPanel({ canvas, graph, selection, onSelected }: CanvasPanelProps) {
  const scheme = useComputedColorScheme("light");
  const scene = useSceneOnCanvas();
  const { expand } = useCommands();
  const onExpand = useCallback((actorId: ActorId) => void expand([actorId]), [expand]);
  const { data, error, refetch } = graph;
  return (
    <section className={classes.root} aria-label="Network">
      <SceneBar />
      <div className={classes.room}>
        {data && data.total.actors > 0 && (
          <Canvas
            ref={canvas}
            slice={data}
            selection={selection}
            theme={scheme}
            scene={scene}
            onExpand={onExpand}
            onSelect={(next) => {
              select(next);
              if (next.kind !== "none") onSelected?.();
            }}
          />
        )}
        {data && data.total.actors === 0 && <EmptyDatabase />}
        {!data && !error && <CanvasSkeleton />}
        {!data && error && (
          <div className={classes.centre}>
            <Failure what="The network" error={error} onRetry={() => void refetch()} />
          </div>
        )}
      </div>
    </section>
  );
}
