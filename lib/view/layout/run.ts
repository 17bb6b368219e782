import { groupsOf } from "./groups";
import { type Heap, NO_HEAPS } from "./heaps";
import { apart } from "./kinds/apart";
import { circular } from "./kinds/circular";
import { force } from "./kinds/force";
import { grid } from "./kinds/grid";
import { hierarchical } from "./kinds/hierarchical";
import type { Run } from "./kinds/kind";
import { pack } from "./kinds/pack";
import { radial } from "./kinds/radial";
import { untangle } from "./kinds/untangle";
import { type LayoutId, LAYOUTS, type LayoutWish } from "./layouts";
import { freeOf, type LayoutGraph, layoutGraph, placesOf } from "./model";
import { parseValues } from "./parameters";
import type { CanvasShape } from "./shape";
import type { Point } from "./start";
import type { LayoutTask } from "./task";

const RUNS: { readonly [Id in LayoutId]: Run<Id> } = {
  force,
  untangle,
  apart,
  circular,
  grid,
  hierarchical,
  radial,
  pack,
};

async function runOne<Id extends LayoutId>(
  id: Id,
  graph: LayoutGraph,
  values: LayoutWish["values"],
  shape: CanvasShape,
): Promise<void> {
  const run: Run<Id> = RUNS[id];
  const { parameters }: (typeof LAYOUTS)[Id] = LAYOUTS[id];
  await run(graph, parseValues(parameters, values), shape);
}

/**
 * Places for all nodes, in pixels. The same task always has the same result, whatever the order
 * of its parts; what is fixed stays.
 */
export async function runLayout(task: LayoutTask): Promise<ReadonlyMap<string, Point>> {
  const graph = layoutGraph(task);
  const { id, values } = task.wish;
  if (graph.order > 0) await runOne(id, graph, values, task.shape);
  return placesOf(graph);
}

/** Of more nodes only dots are drawn: no name would help. */
const MOST_IN_HEAPS = 3_000;

/** The heaps of a layout that makes some, with their names; none of any other. */
export function heapsOf(task: LayoutTask): readonly Heap[] {
  const { id, values } = task.wish;
  if (id !== "pack" || task.nodes.length > MOST_IN_HEAPS) return NO_HEAPS;
  const graph = layoutGraph(task);
  const { by } = parseValues(LAYOUTS.pack.parameters, values);
  return groupsOf(graph, freeOf(graph), by).flatMap(({ name, members }) =>
    name === undefined ? [] : { name, members },
  );
}
