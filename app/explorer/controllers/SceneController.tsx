import type { Heap } from "@/lib/view/layout/heaps";
import type { Point } from "@/lib/view/layout/start";
import { useEffect } from "react";
import { useCanvasState, useStage } from "../canvas/context";
import { moveTo } from "../canvas/move";
import type { Reach } from "../canvas/state";

interface Props {
  readonly places: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  readonly newcomers: ReadonlySet<string>;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly chosen: ReadonlySet<string>;
  readonly noted: ReadonlySet<string>;
  readonly heaps: readonly Heap[];
}

/** Brings the canvas to where the scene says, after undo as after anything else. */
export function SceneController(props: Props): null {
  const { places, pinned, newcomers, reach, chosen, noted, heaps } = props;
  const stage = useStage();
  const revision = useCanvasState((state) => state.revision);

  useEffect(
    () => stage.state.setState({ pinned, newcomers, reach, chosen, noted, heaps }),
    [stage, pinned, newcomers, reach, chosen, noted, heaps],
  );

  useEffect(() => {
    const { graph, heading, state } = stage;
    if (state.getState().layout === "waiting") return;
    const elsewhere = new Map(
      [...places].filter(([key, place]) => {
        const towards = heading.get(key);
        return graph.hasNode(key) && (towards?.x !== place.x || towards.y !== place.y);
      }),
    );
    if (elsewhere.size === 0) return;
    const leaving = new AbortController();
    moveTo(stage, elsewhere, leaving.signal);
    return () => leaving.abort();
  }, [stage, places, revision]);
  return null;
}
