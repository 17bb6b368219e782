import { useEffect } from "react";
import { useStage } from "../canvas/context";

interface At {
  readonly event: { readonly x: number; readonly y: number };
}

/** What the pointer is on stays, all else fades; the cursor says that it can be clicked. */
export function HoverController(): null {
  const { sigma, state } = useStage();
  useEffect(() => {
    const container = sigma.getContainer();
    const leave = (): void => {
      container.style.cursor = "";
      if (state.getState().dragged === undefined) state.setState({ hovered: undefined });
    };
    const enterNode = ({ node, event }: At & { node: string }): void => {
      container.style.cursor = "pointer";
      if (state.getState().dragged !== undefined) return;
      state.setState({
        hovered: { kind: "node", key: node },
        hoveredAt: { x: event.x, y: event.y },
      });
    };
    const enterEdge = ({ edge, event }: At & { edge: string }): void => {
      container.style.cursor = "pointer";
      if (state.getState().dragged !== undefined) return;
      state.setState({
        hovered: { kind: "edge", key: edge },
        hoveredAt: { x: event.x, y: event.y },
      });
    };
    sigma.on("enterNode", enterNode).on("enterEdge", enterEdge);
    sigma.on("leaveNode", leave).on("leaveEdge", leave).on("leaveStage", leave);
    return () => {
      sigma.off("enterNode", enterNode).off("enterEdge", enterEdge);
      sigma.off("leaveNode", leave).off("leaveEdge", leave).off("leaveStage", leave);
    };
  }, [sigma, state]);
  return null;
}
