import ForceGraph from "force-graph";
import { begin } from "./begin";
import { edgeLook, nodeLook } from "./look";

/** force-graph without its simulation: the places are known. */
begin(async (container, { slice, places }) => {
  const shown = new ForceGraph(container)
    .cooldownTicks(0)
    .warmupTicks(0)
    .nodeVal("size")
    .nodeColor("color")
    .linkColor("color")
    .linkWidth("size")
    .graphData({
      nodes: slice.actors.map((actor) => {
        const { x = 0, y = 0 } = places[actor.actorId] ?? {};
        return { id: actor.actorId, name: actor.name, ...nodeLook(actor), x, y, fx: x, fy: y };
      }),
      links: slice.edges.map((edge) => ({
        source: edge.actorId,
        target: edge.recipientId,
        ...edgeLook(edge),
      })),
    });
  shown.zoomToFit(0);
});
