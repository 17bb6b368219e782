import { useEffect } from "react";
import type { Hovered } from "@/lib/view/graph/focus";
import { useStage } from "../../../canvas/context";

interface Props {
  readonly picked: Hovered | undefined;
  /** It listens for as long as the canvas lives with this function. */
  readonly onPick: (item: Hovered | undefined) => void;
}

/** Marks what is picked, and picks what is clicked. */
export function PickController({ picked, onPick }: Props): null {
  const { sigma, state } = useStage();

  useEffect(() => state.setState({ selected: picked }), [state, picked]);

  useEffect(() => {
    const pick = (item: Hovered | undefined): void => {
      if (state.getState().dragged === undefined) onPick(item);
    };
    const onNode = ({ node }: { node: string }): void => pick({ kind: "node", key: node });
    const onEdge = ({ edge }: { edge: string }): void => pick({ kind: "edge", key: edge });
    const onStage = (): void => pick(undefined);
    sigma.on("clickNode", onNode).on("clickEdge", onEdge).on("clickStage", onStage);
    return () => {
      sigma.off("clickNode", onNode).off("clickEdge", onEdge).off("clickStage", onStage);
    };
  }, [sigma, state, onPick]);
  return null;
}
