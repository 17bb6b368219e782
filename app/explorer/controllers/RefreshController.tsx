import { useEffect } from "react";
import { useStage } from "../canvas/context";

/** With more edges, what is in focus is no longer lifted above the rest: sorting costs a frame. */
const SORTED_EDGES = 3000;

/** Draws again when theme, focus or pins change; several changes make one frame. */
export function RefreshController(): null {
  const { sigma, graph, state } = useStage();
  useEffect(
    () =>
      state.subscribe((now, before) => {
        const same =
          now.palette === before.palette &&
          now.selected === before.selected &&
          now.hovered === before.hovered &&
          now.pinned === before.pinned &&
          now.reach === before.reach &&
          now.chosen === before.chosen &&
          now.layout === before.layout;
        if (same) return;
        sigma.refresh({ schedule: true, skipIndexation: graph.size > SORTED_EDGES });
      }),
    [sigma, graph, state],
  );
  useEffect(() => {
    // Sigma follows the window by itself, but not a panel that folds.
    const observer = new ResizeObserver(() => sigma.refresh({ schedule: true }));
    observer.observe(sigma.getContainer());
    return () => observer.disconnect();
  }, [sigma]);
  return null;
}
