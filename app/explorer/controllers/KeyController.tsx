import type { Hovered } from "@/lib/view/graph/focus";
import { type Direction, isDirection, nextInDirection } from "@/lib/view/graph/walk";
import { type RefObject, useEffect } from "react";
import { useStage } from "../canvas/context";
import type { CanvasHandle } from "../canvas/handle";
import { discOf } from "../canvas/project";
import type { Stage } from "../canvas/state";

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly handle: CanvasHandle;
  onPick(item: Hovered): void;
  /** Enter on what is selected already. */
  readonly onExpand?: (key: string) => void;
  /** Everybody, by Ctrl or Cmd and A. */
  readonly onChoose?: (keys: readonly string[]) => void;
}

/** Keys while the canvas has the focus: arrows walk, Enter selects, the rest as on the tool strip. */
export function KeyController({ root, handle, onPick, onExpand, onChoose }: Props): null {
  const stage = useStage();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.target !== element || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== "a" || event.shiftKey || !onChoose) return;
        event.preventDefault();
        onChoose(stage.graph.nodes());
        return;
      }
      const { state } = stage;
      const { hovered, selected } = state.getState();
      const aimed = hovered ?? selected;
      if (isDirection(event.key)) walk(stage, event.key);
      else if (event.key === "Enter" && aimed) {
        if (onExpand && aimed.kind === "node" && aimed.key === selected?.key) onExpand(aimed.key);
        else onPick(aimed);
      } else if (event.key === "Escape" && hovered) state.setState({ hovered: undefined });
      else {
        const action = actionOf(event.key, handle);
        if (!action) return;
        action();
      }
      event.preventDefault();
      event.stopPropagation();
    };
    const onBlur = (): void => stage.state.setState({ hovered: undefined });
    element.addEventListener("keydown", onKey);
    element.addEventListener("blur", onBlur);
    return () => {
      element.removeEventListener("keydown", onKey);
      element.removeEventListener("blur", onBlur);
    };
  }, [stage, root, handle, onPick, onExpand, onChoose]);
  return null;
}

function actionOf(key: string, handle: CanvasHandle): (() => void) | undefined {
  switch (key) {
    case "+":
    case "=":
      return handle.zoomIn;
    case "-":
      return handle.zoomOut;
    case "0":
    case "f":
    case "F":
      return handle.fit;
    case "p":
    case "P":
      return handle.pinSelected;
    case "l":
    case "L":
      return () => handle.relayout();
    default:
      return undefined;
  }
}

/** To the nearest neighbour that way; without one, to the nearest node that way. */
function walk(stage: Stage, direction: Direction): void {
  const { graph, state } = stage;
  const { hovered, selected } = state.getState();
  const here = [hovered, selected].find((item) => item?.kind === "node")?.key;
  const place = (key: string) => ({ key, ...discOf(stage, key).centre });
  const from = here !== undefined && graph.hasNode(here) ? place(here) : undefined;
  if (!from) {
    const [first] = graph.nodes().toSorted((a, b) => degree(stage, b) - degree(stage, a));
    if (first !== undefined) state.setState({ hovered: { kind: "node", key: first } });
    return;
  }
  const next =
    nextInDirection(from, graph.neighbors(from.key).map(place), direction) ??
    nextInDirection(from, graph.nodes().map(place), direction);
  if (next) state.setState({ hovered: { kind: "node", key: next.key }, hoveredAt: next });
}

const degree = ({ graph }: Stage, key: string): number => graph.degree(key);
