import { useEffect } from "react";
import type { Found } from "@/lib/view/console/results/found";
import { focusOf } from "@/lib/view/graph/focus";
import { type Box, overlaps, touches } from "@/lib/view/layout/boxes";
import { LABEL } from "@/lib/view/layout/text";
import { useStage } from "../../../canvas/context";
import { discOf, pointOfEdge } from "../../../canvas/project";
import type { Stage } from "../../../canvas/state";

/** With more, types would lie on one another: only those around what is looked at are written. */
const MOST_TYPES = 40;
const HEIGHT = 12;

/** Writes the type of each relationship on its middle, where there is room for it. */
export function TypeController({ found }: { readonly found: Found }): null {
  const stage = useStage();
  useEffect(() => {
    const { sigma, repaint } = stage;
    const draw = (): void => drawTypes(stage, found);
    // After the names, which the canvas writes in the same moment.
    sigma.on("afterRender", draw);
    repaint();
    return () => void sigma.off("afterRender", draw);
  }, [stage, found]);
  return null;
}

function drawTypes(stage: Stage, { relationships }: Found): void {
  const { sigma, graph, state, drawn } = stage;
  const { layout, hovered, selected, palette } = state.getState();
  const context = sigma.getCanvases()["labels"]?.getContext("2d");
  if (!context || layout === "waiting") return;
  const focus = focusOf(graph, hovered) ?? focusOf(graph, selected);
  const edges = focus ? [...focus.edges] : graph.size <= MOST_TYPES ? graph.edges() : [];
  const discs = graph.mapNodes((key) => discOf(stage, key));
  const taken: Box[] = [...drawn.labels];
  context.font = `500 10px ${LABEL.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.fillStyle = palette.quietText;
  for (const key of edges.slice(0, MOST_TYPES)) {
    const type = relationships.get(key)?.type;
    if (type === undefined || !graph.hasEdge(key)) continue;
    // A little off the middle: there stands the number of statements.
    const share = graph.getEdgeAttribute(key, "statements") > 1 ? 0.3 : 0.5;
    const { x, y } = pointOfEdge(stage, key, share);
    const width = context.measureText(type).width;
    const box = { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
    // Where there is no room it is left to the pointer: the hint has it in words.
    if (taken.some((other) => overlaps(box, other, 2))) continue;
    if (discs.some(({ centre, radius }) => touches(box, centre, radius))) continue;
    taken.push(box);
    context.strokeText(type, x, y);
    context.fillText(type, x, y);
  }
}
