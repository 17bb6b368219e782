import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { begin } from "./begin";
import { edgeLook, nodeLook } from "./look";

/** Plain Sigma 3 with its default settings. */
begin(async (container, { slice, places }) => {
  const graph = new MultiDirectedGraph();
  for (const actor of slice.actors) {
    graph.addNode(actor.actorId, {
      ...places[actor.actorId],
      ...nodeLook(actor),
      label: actor.name,
    });
  }
  for (const edge of slice.edges) {
    graph.addEdgeWithKey(edge.edgeId, edge.actorId, edge.recipientId, edgeLook(edge));
  }
  Object.assign(window, { drawnBySigma: new Sigma(graph, container) });
});
