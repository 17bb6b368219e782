import { useEffect } from "react";
import { useStage } from "../canvas/context";

/** A double click on one node expands it. Two clicks on two things are none, though Sigma says so. */
export function ExpandController({ onExpand }: { readonly onExpand: (key: string) => void }): null {
  const { sigma, state } = useStage();
  useEffect(() => {
    let first: string | undefined;
    const onClick = ({ node }: { node: string }): void => {
      first = node;
    };
    const onElsewhere = (): void => {
      first = undefined;
    };
    const onDoubleClick = ({ node }: { node: string }): void => {
      if (node === first && state.getState().dragged === undefined) onExpand(node);
      first = node;
    };
    sigma.on("clickNode", onClick).on("doubleClickNode", onDoubleClick);
    sigma.on("clickEdge", onElsewhere).on("clickStage", onElsewhere);
    return () => {
      sigma.off("clickNode", onClick).off("doubleClickNode", onDoubleClick);
      sigma.off("clickEdge", onElsewhere).off("clickStage", onElsewhere);
    };
  }, [sigma, state, onExpand]);
  return null;
}
