import { shapeOf } from "@/lib/view/layout/shape";
import { layoutTask } from "@/lib/view/layout/task";
import { useEffect } from "react";
import { useCanvasState, useStage } from "../canvas/context";
import { layoutInWorker } from "../canvas/layoutInWorker";
import { jumpTo, moveTo } from "../canvas/move";

/** Lays the graph out when it changed or when asked to, and never while a node is dragged. */
export function LayoutController(): null {
  const stage = useStage();
  const revision = useCanvasState((state) => state.revision);
  const relayouts = useCanvasState((state) => state.relayouts);
  const dragging = useCanvasState((state) => state.dragged !== undefined);

  useEffect(() => {
    const { graph, state, sigma, keeper } = stage;
    const { fresh, layout, pinned, laidOut } = state.getState();
    const asked = laidOut !== relayouts;
    const first = layout === "waiting";
    if (dragging) return;
    if (fresh.size === 0 && !asked) {
      // Everything has its place from before: there is nothing to wait for.
      if (!first || graph.order === 0) return;
      state.setState({ layout: "settled" });
      jumpTo(stage, new Map());
      return;
    }
    const known = graph.filterNodes((key) => !fresh.has(key));
    // What was placed stays where it was, and newcomers find room beside it.
    const joining = !asked && known.some((key) => !pinned.has(key));
    const fixed = new Set(joining ? known : pinned);
    const { width, height } = sigma.getDimensions();
    const task = layoutTask(graph, fixed, shapeOf(width, height), joining);

    const leaving = new AbortController();
    if (!first) state.setState({ layout: "running" });
    const done = { layout: "settled", laidOut: relayouts, fresh: new Set<string>() } as const;
    void layoutInWorker(task, leaving.signal).then((places) => {
      if (leaving.signal.aborted) return;
      state.setState(done);
      keeper.laid(places, asked);
      if (first) jumpTo(stage, places);
      else moveTo(stage, places, leaving.signal);
    });
    return () => leaving.abort();
  }, [stage, revision, relayouts, dragging]);
  return null;
}
