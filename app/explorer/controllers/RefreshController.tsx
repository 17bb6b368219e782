import { useEffect } from "react";
import { useStage } from "../canvas/context";
import { isLarge } from "../canvas/large";
import { reframe } from "../canvas/move";

/** Draws again when theme, focus or pins change; several changes make one frame. */
export function RefreshController(): null {
  const stage = useStage();
  useEffect(() => {
    const { sigma, graph, state, repaint, relight } = stage;
    const unsubscribe = state.subscribe((now, before) => {
      const isSame =
        now.palette === before.palette &&
        now.pinned === before.pinned &&
        now.chosen === before.chosen;
      // These are written above what is drawn.
      const isWritten =
        now.reach !== before.reach ||
        now.noted !== before.noted ||
        now.heaps !== before.heaps ||
        now.layout !== before.layout;
      const isFocus = now.selected !== before.selected || now.hovered !== before.hovered;
      if (!isSame || (isFocus && !isLarge(graph))) repaint();
      else if (isWritten) sigma.scheduleRender();
      else if (isFocus) relight();
    });
    return unsubscribe;
  }, [stage]);
  useEffect(() => {
    // Sigma follows the window by itself, but not a panel that folds.
    const observer = new ResizeObserver(() => reframe(stage));
    observer.observe(stage.sigma.getContainer());
    return () => observer.disconnect();
  }, [stage]);
  return null;
}
