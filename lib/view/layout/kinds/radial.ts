import { type LayoutGraph, setFree } from "../model";
import { spreadAngles } from "../ring";
import { GAP, reachOf } from "../room";
import { makeWayForPins } from "../settle";
import type { Point } from "../start";
import type { Run } from "./kind";

/** With more, names would push the rings out of sight of one another. */
const MOST_NAMED = 60;
/** Pixels from ring to ring at least. */
const BETWEEN_RINGS = 90;

/** Each on the ring of its distance, as near as there is room to whom it is nearest by. */
export const radial: Run<"radial"> = (graph, { centre: wanted, spacing }) => {
  const centre = wanted !== undefined && graph.hasNode(wanted) ? wanted : busiest(graph);
  if (centre === undefined) return;
  const named = graph.order <= MOST_NAMED;
  const { x, y, fixed } = graph.getNodeAttributes(centre);
  const middle = fixed ? { x, y } : { x: 0, y: 0 };
  const places = new Map<string, Point>([[centre, middle]]);
  const angles = new Map<string, number>();
  const widest = graph.reduceNodes((most, _, node) => Math.max(most, slotOf(node, named)), 0);
  const slot = widest + GAP;
  let radius = 0;
  for (const ring of ringsOf(graph, centre)) {
    const wished = wishesFor(graph, ring, angles);
    radius += Math.max(BETWEEN_RINGS * spacing, named ? slot : 0);
    // Names stand on one ring, however large; discs without names in rows as deep as needed.
    const needed = (ring.length * slot) / (2 * Math.PI);
    const rows = named ? 1 : Math.max(1, Math.ceil(needed / radius));
    if (named && ring.length > 1)
      radius = Math.max(radius, slot / (2 * Math.sin(Math.PI / ring.length)));
    const apart = (2 * Math.asin(Math.min(1, slot / (2 * radius)))) / rows;
    const spread = spreadAngles(
      wished.map(({ angle }) => angle),
      apart,
    );
    wished.forEach(({ key }, i) => {
      const angle = spread[i] ?? 0;
      const away = radius + (i % rows) * slot;
      angles.set(key, angle);
      places.set(key, {
        x: middle.x + away * Math.cos(angle),
        y: middle.y + away * Math.sin(angle),
      });
    });
    radius += (rows - 1) * slot;
  }
  setFree(graph, places);
  makeWayForPins(graph, named);
};

/** A square that holds the disc and its name, by its side. */
function slotOf(node: Parameters<typeof reachOf>[0], named: boolean): number {
  const { halfWidth, above, below } = reachOf(node, named);
  return named ? Math.hypot(2 * halfWidth, above + below) : 2 * halfWidth;
}

function busiest(graph: LayoutGraph): string | undefined {
  return graph.nodes().toSorted((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1))[0];
}

/** By steps from the centre; last of all those that no way leads to. */
function ringsOf(graph: LayoutGraph, centre: string): readonly (readonly string[])[] {
  const left = new Set(graph.nodes());
  left.delete(centre);
  const rings: (readonly string[])[] = [];
  for (let ring: readonly string[] = [centre]; ring.length > 0;) {
    const next = new Set(
      ring.flatMap((key) => graph.neighbors(key)).filter((key) => left.has(key)),
    );
    for (const key of next) left.delete(key);
    ring = [...next].toSorted();
    if (ring.length > 0) rings.push(ring);
  }
  if (left.size > 0) rings.push([...left].toSorted());
  return rings;
}

const TURN = 2 * Math.PI;

/** The mean direction of those it is related to and that have a place; else evenly round. */
function wishesFor(
  graph: LayoutGraph,
  ring: readonly string[],
  angles: ReadonlyMap<string, number>,
): readonly { readonly key: string; readonly angle: number }[] {
  return ring
    .map((key, i) => {
      let [x, y] = [0, 0];
      graph.forEachNeighbor(key, (other) => {
        const angle = angles.get(other);
        if (angle === undefined) return;
        x += Math.cos(angle);
        y += Math.sin(angle);
      });
      const isKnown = Math.hypot(x, y) > 1e-6;
      const angle = isKnown ? Math.atan2(y, x) : (TURN * i) / ring.length;
      return { key, angle: ((angle % TURN) + TURN) % TURN };
    })
    .toSorted((a, b) => a.angle - b.angle || (a.key < b.key ? -1 : 1));
}
