import { anchorOfItem, type Hovered, keyOnCanvas } from "@/lib/view/graph/focus";
import {
  type Anchor,
  anchorOf,
  type NoSelection,
  NOTHING,
  type Selection,
} from "@/lib/view/selection";
import { useEffect } from "react";
import type { SigmaNodeEventPayload } from "sigma/types";
import { useCanvasState, useStage } from "../canvas/context";

interface Props {
  readonly selection: Selection;
  onSelect(selection: Anchor | NoSelection): void;
  /** A click with Shift, Ctrl or Cmd takes an actor into the choice, or out of it. */
  onToggle(key: string): void;
}

/** Marks on the canvas what is selected, and selects what is clicked. */
export function SelectionController({ selection, onSelect, onToggle }: Props): null {
  const { sigma, graph, state } = useStage();
  const revision = useCanvasState((now) => now.revision);

  useEffect(() => {
    state.setState({ selected: keyOnCanvas(graph, anchorOf(selection)) });
  }, [graph, state, selection, revision]);

  useEffect(() => {
    const select = (item: Hovered): void => {
      if (state.getState().dragged === undefined) onSelect(anchorOfItem(graph, item));
    };
    const onNode = ({ node, event }: SigmaNodeEventPayload): void => {
      const { shiftKey, ctrlKey, metaKey } = event.original;
      if (shiftKey || ctrlKey || metaKey) onToggle(node);
      else select({ kind: "node", key: node });
    };
    const onEdge = ({ edge }: { edge: string }): void => select({ kind: "edge", key: edge });
    const onStage = (): void => onSelect(NOTHING);
    // Two clicks within 300 ms are one double click to Sigma, even on two different things:
    // the second one selects, too.
    sigma.on("clickNode", onNode).on("clickEdge", onEdge).on("clickStage", onStage);
    sigma.on("doubleClickNode", onNode).on("doubleClickEdge", onEdge);
    sigma.on("doubleClickStage", onStage);
    return () => {
      sigma.off("clickNode", onNode).off("clickEdge", onEdge).off("clickStage", onStage);
      sigma.off("doubleClickNode", onNode).off("doubleClickEdge", onEdge);
      sigma.off("doubleClickStage", onStage);
    };
  }, [sigma, graph, state, onSelect, onToggle]);
  return null;
}
