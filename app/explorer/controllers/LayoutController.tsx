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
    const { graph, state, sigma } = stage;
    const { fresh, layout, pinned, laidOut } = state.getState();
    const asked = laidOut !== relayouts;
    if (dragging || (fresh.size === 0 && !asked)) return;

    const first = layout === "waiting";
    const known = graph.filterNodes((key) => !fresh.has(key));
    // A few newcomers find room among what is there; many, and all is laid out anew.
    const joining = !first && !asked && fresh.size <= known.length;
    const fixed = new Set(joining ? known : pinned);
    const { width, height } = sigma.getDimensions();
    const task = layoutTask(graph, fixed, shapeOf(width, height), joining);

    const leaving = new AbortController();
    if (!first) state.setState({ layout: "running" });
    const done = { layout: "settled", laidOut: relayouts, fresh: new Set<string>() } as const;
    void layoutInWorker(task, leaving.signal).then((places) => {
      if (leaving.signal.aborted) return;
      state.setState(done);
      if (first) jumpTo(stage, places);
      else moveTo(stage, places, leaving.signal);
    });
    return () => leaving.abort();
  }, [stage, revision, relayouts, dragging]);
  return null;
}
