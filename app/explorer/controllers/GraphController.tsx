import type { Drawn } from "@/lib/view/graph/drawn";
import { updateGraph } from "@/lib/view/graph/update";
import { type Point, startPositions } from "@/lib/view/layout/start";
import { useEffect } from "react";
import { atOnce } from "../canvas/atOnce";
import { useStage } from "../canvas/context";
import { moveTo } from "../canvas/move";
import type { Stage } from "../canvas/state";

const MIDDLE = { x: 0, y: 0 };

/** Where newcomers come from: the neighbour that has a place already. */
function placesBeside(
  { edges }: Drawn,
  placeOf: (key: string) => Point | undefined,
): ReadonlyMap<string, Point> {
  const beside = new Map<string, Point>();
  for (const { source, target } of edges) {
    const [from, to] = [placeOf(source), placeOf(target)];
    if (from && !to && !beside.has(target)) beside.set(target, from);
    if (to && !from && !beside.has(source)) beside.set(source, to);
  }
  return beside;
}

/** Where whoever comes starts. Most have a place from before, and nobody has to look further. */
function startsOf(
  drawn: Drawn,
  placeOf: (key: string) => Point | undefined,
): (key: string) => Point {
  let beside: ReadonlyMap<string, Point> | undefined;
  let starts: ReadonlyMap<string, Point> | undefined;
  return (key) => {
    const place = placeOf(key);
    if (place) return place;
    beside ??= placesBeside(drawn, placeOf);
    starts ??= startPositions(drawn.nodes.map((node) => node.key));
    return beside.get(key) ?? starts.get(key) ?? MIDDLE;
  };
}

/** Does one of them stand outside of what is in sight when all is shown? */
function areBeyond({ sigma, graph }: Stage, keys: readonly string[]): boolean {
  const frame = sigma.getCustomBBox();
  if (!frame) return false;
  return keys.some((key) => {
    const { x, y } = graph.getNodeAttributes(key);
    return x < frame.x[0] || x > frame.x[1] || y < frame.y[0] || y > frame.y[1];
  });
}

/**
 * Keeps the shown graph equal to what is to be drawn.
 *
 * @param draw makes it; another function asks anew. Nobody keeps what it made: the graph has it all
 */
export function GraphController({ draw }: { readonly draw: () => Drawn }): null {
  const stage = useStage();
  useEffect(() => {
    const drawn = draw();
    const { graph, state, keeper, heading } = stage;
    const startOf = startsOf(drawn, (key) => keeper.placeOf(key));
    const { nodes, edges } = atOnce(stage, () => updateGraph(graph, drawn, startOf));
    for (const key of nodes.come) heading.set(key, keeper.placeOf(key) ?? MIDDLE);
    if ([nodes, edges].every(({ gone, come }) => gone.length + come.length === 0)) return;
    state.setState(({ revision }) => ({
      fresh: new Set(graph.filterNodes((key) => keeper.placeOf(key) === undefined)),
      hovered: undefined,
      revision: revision + 1,
    }));
    // Whoever has a place from before is not laid out, which would put the frame around all.
    const { layout, fresh } = state.getState();
    if (layout === "waiting" || fresh.size > 0 || !areBeyond(stage, nodes.come)) return;
    const leaving = new AbortController();
    moveTo(stage, new Map(), leaving.signal);
    return () => leaving.abort();
  }, [stage, draw]);
  return null;
}
