import { edgeColour, nodeColour } from "@/lib/view/appearance/paint";
import { faded } from "@/lib/view/appearance/palette";
import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import type { Focus } from "@/lib/view/graph/focus";
import { leanOnGraph } from "@/lib/view/graph/lean";
import type { StoreApi } from "zustand/vanilla";
import type { DrawnArc } from "../programs/arc";
import type { DrawnDisc } from "../programs/disc";
import { isLarge } from "./large";
import { type CanvasState, currentFocus } from "./state";

/** What theme, focus and pins make of nodes and edges at the moment they are drawn. */
export interface Reducers {
  nodeReducer(key: string, node: NodeAttributes): Partial<DrawnDisc>;
  edgeReducer(key: string, edge: EdgeAttributes): Partial<DrawnArc>;
}

export function createReducers(graph: ShownGraph, store: StoreApi<CanvasState>): Reducers {
  let seen: CanvasState | undefined;
  let focus: Focus | undefined;
  // Sigma asks once per node and edge: the focus is found once per state. In a large graph the
  // spotlight has it.
  const focusNow = (state: CanvasState): Focus | undefined => {
    if (isLarge(graph)) return undefined;
    if (state !== seen) [seen, focus] = [state, currentFocus(graph, state)];
    return focus;
  };

  return {
    nodeReducer(key, node) {
      const state = store.getState();
      const { palette, selected, pinned, hovered, chosen } = state;
      const around = focusNow(state);
      const away = around !== undefined && !around.nodes.has(key) && !chosen.has(key);
      const colour = nodeColour(node, palette);
      return {
        x: node.x,
        y: node.y,
        size: node.size,
        kind: node.kind,
        sign: node.sign,
        type: "actor",
        color: away ? faded(colour, palette) : colour,
        ink: palette.glyph,
        ringed: selected?.key === key || chosen.has(key),
        pinned: pinned.has(key),
        zIndex: around && hovered?.key === key ? 3 : away ? 0 : 1,
        // Names are written by the canvas itself.
        label: null,
        hidden: false,
        highlighted: false,
        forceLabel: false,
      };
    },
    edgeReducer(key, edge) {
      const state = store.getState();
      const { palette, selected } = state;
      const around = focusNow(state);
      const away = around !== undefined && !around.edges.has(key);
      const colour = edgeColour(edge, palette);
      const lean = graph.isSelfLoop(key) ? leanOnGraph(graph, key) : undefined;
      return {
        size: edge.size,
        end: edge.end,
        bothEnds: edge.bothEnds,
        dashed: edge.dashed,
        struck: edge.struck,
        bend: edge.bend,
        type: edge.bend === 0 && lean === undefined ? "line" : "arc",
        color: away ? faded(colour, palette) : colour,
        lean,
        glow: selected?.key === key,
        zIndex: away ? 0 : 1,
        label: "",
        hidden: false,
        forceLabel: false,
      };
    },
  };
}
