import { useEffect } from "react";
import type { SigmaNodeEventPayload, SigmaStageEventPayload } from "sigma/types";
import { useStage } from "../canvas/context";

/** A hand that trembles does not drag. */
const TREMOR = 4;

/** A dragged node follows the pointer, and is pinned where it is let go. */
export function DragController(): null {
  const { sigma, graph, state, keeper, heading } = useStage();
  useEffect(() => {
    let held: { key: string; x: number; y: number } | undefined;

    const down = ({ node, event }: SigmaNodeEventPayload): void => {
      held = { key: node, x: event.x, y: event.y };
    };
    const move = ({ event, preventSigmaDefault }: SigmaStageEventPayload): void => {
      if (!held || !graph.hasNode(held.key)) return;
      // Otherwise the picture would be dragged with it.
      preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
      const far = Math.hypot(event.x - held.x, event.y - held.y) > TREMOR;
      const { dragged, pinned } = state.getState();
      if (dragged === undefined && !far) return;
      if (dragged === undefined) {
        const { key } = held;
        state.setState({
          dragged: key,
          hovered: { kind: "node", key },
          pinned: new Set(pinned).add(key),
        });
      }
      graph.mergeNodeAttributes(held.key, sigma.viewportToGraph(event));
    };
    // Several events end one drag; the first of them does.
    const release = (): void => {
      if (!held) return;
      held = undefined;
      const { dragged } = state.getState();
      if (dragged === undefined) return;
      if (graph.hasNode(dragged)) {
        const { x, y } = graph.getNodeAttributes(dragged);
        heading.set(dragged, { x, y });
        keeper.moved(dragged, { x, y });
      }
      // The click that ends a drag comes after this, and is to be known as such.
      setTimeout(() => state.setState({ dragged: undefined }));
    };

    sigma.on("downNode", down).on("moveBody", move);
    sigma.on("upNode", release).on("upEdge", release).on("upStage", release);
    window.addEventListener("pointerup", release);
    window.addEventListener("blur", release);
    return () => {
      sigma.off("downNode", down).off("moveBody", move);
      sigma.off("upNode", release).off("upEdge", release).off("upStage", release);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("blur", release);
    };
  }, [sigma, graph, state, keeper, heading]);
  return null;
}
