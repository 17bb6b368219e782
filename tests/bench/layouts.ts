import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { drawnOf } from "@/lib/view/graph/drawn";
import { updateGraph } from "@/lib/view/graph/update";
import { LAYOUT_IDS, type LayoutId, layoutOf, wishFor } from "@/lib/view/layout/layouts";
import type { Values } from "@/lib/view/layout/parameters";
import { runLayout } from "@/lib/view/layout/run";
import { startPositions } from "@/lib/view/layout/start";
import { layoutTask } from "@/lib/view/layout/task";
import { largeSlice } from "@/tests/scenes/large";
import { MultiDirectedGraph } from "graphology";
import { type Figure, median, timed } from "./measure";

const RUNS = 3;
const LARGE = { actors: 10_000, lines: 30_000 } as const;
/** How many of those came last, for the layout that moves only them. */
const NEWCOMERS = 200;

interface Size {
  readonly actors: number;
  readonly lines: number;
}

/** How long each layout takes by itself, as the worker runs it: of 10,000 actors, or as many as it takes. */
export async function benchLayouts(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const id of LAYOUT_IDS) {
    const { most } = layoutOf(id);
    const size = most ? { actors: most.nodes, lines: most.lines } : LARGE;
    figures.push(await figureOf(id, size));
  }
  figures.push(await figureOf("pack", LARGE, { by: "community" }, "by community, "));
  return figures;
}

async function figureOf(id: LayoutId, size: Size, values: Values = {}, more = ""): Promise<Figure> {
  const graph: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const { actors, lines } = size;
  const drawn = drawnOf(largeSlice(actors, lines));
  const starts = startPositions(drawn.nodes.map(({ key }) => key));
  updateGraph(graph, drawn, (key) => starts.get(key) ?? { x: 0, y: 0 });
  const settled = id === "untangle" ? graph.nodes().slice(0, -NEWCOMERS) : [];
  const task = layoutTask(graph, new Set(settled), "wide", wishFor(id, values));
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await timed(() => runLayout(task)));
  const whom = id === "untangle" ? `${NEWCOMERS} newcomers among ` : "";
  const [a, l] = [actors.toLocaleString("en-GB"), lines.toLocaleString("en-GB")];
  return {
    name: `layout "${layoutOf(id).label.toLowerCase()}", ${more}${whom}${a} actors, ${l} lines`,
    unit: "ms",
    ours: median(runs),
    runs: RUNS,
  };
}
