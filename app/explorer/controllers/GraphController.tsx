import type { Drawn } from "@/lib/view/graph/drawn";
import { updateGraph } from "@/lib/view/graph/update";
import { startPositions } from "@/lib/view/layout/start";
import { useEffect } from "react";
import { useStage } from "../canvas/context";

/** With more, edges are not drawn while the picture moves: it follows the hand. */
const MANY_EDGES = 5000;
const MIDDLE = { x: 0, y: 0 };

/** Keeps the shown graph equal to what is to be drawn. */
export function GraphController({ drawn }: { readonly drawn: Drawn }): null {
  const { sigma, graph, state } = useStage();
  useEffect(() => {
    const starts = startPositions(drawn.nodes.map((node) => node.key));
    const { added, removed, rewired } = updateGraph(
      graph,
      drawn,
      (key) => starts.get(key) ?? MIDDLE,
    );
    sigma.setSetting("hideEdgesOnMove", graph.size > MANY_EDGES);
    if (added.length + removed.length === 0 && !rewired) return;
    state.setState(({ fresh, pinned, revision }) => {
      const stays = (key: string): boolean => graph.hasNode(key);
      return {
        fresh: new Set([...fresh, ...added].filter(stays)),
        pinned: new Set([...pinned].filter(stays)),
        hovered: undefined,
        revision: revision + 1,
      };
    });
  }, [sigma, graph, state, drawn]);
  return null;
}
