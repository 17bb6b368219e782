import cytoscape from "cytoscape";
import { begin } from "./begin";
import { edgeLook, nodeLook } from "./look";

/** Cytoscape.js 3 with its default settings: lines are straight and without ends. */
begin(
  (container, { slice, places }) =>
    new Promise((done) => {
      const shown = cytoscape({
        container,
        elements: {
          nodes: slice.actors.map((actor) => ({
            data: { id: actor.actorId, label: actor.name, ...nodeLook(actor) },
            position: { ...(places[actor.actorId] ?? { x: 0, y: 0 }) },
          })),
          edges: slice.edges.map((edge) => ({
            data: {
              id: edge.edgeId,
              source: edge.actorId,
              target: edge.recipientId,
              ...edgeLook(edge),
            },
          })),
        },
        layout: { name: "preset" },
        style: [
          {
            selector: "node",
            style: { width: "data(size)", height: "data(size)", "background-color": "data(color)" },
          },
          {
            selector: "edge",
            style: { width: "data(size)", "line-color": "data(color)", "curve-style": "haystack" },
          },
        ],
      });
      shown.one("render", () => done());
    }),
);
