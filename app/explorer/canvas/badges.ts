import type { Box } from "@/lib/view/layout/boxes";
import { LABEL } from "@/lib/view/layout/text";
import { discOf } from "./project";
import type { Stage } from "./state";
import { reachWords } from "./words";

const HEIGHT = 16;
const FONT = `600 10.5px ${LABEL.font}`;

interface Badge extends Box {
  readonly text: string;
}

/** "25 of 10,214": how many of an actor's neighbours are here. */

/** On whom it stands: who was expanded says so unasked, others while one looks at them. */
export function badgesOf(stage: Stage, context: CanvasRenderingContext2D): readonly Badge[] {
  const { graph, state } = stage;
  const { reach, hovered, selected } = state.getState();
  context.font = FONT;
  const badges: Badge[] = [];
  for (const [key, known] of reach) {
    const isLooked = hovered?.key === key || selected?.key === key;
    if (!(known.expanded || isLooked) || !graph.hasNode(key)) continue;
    const { centre, radius } = discOf(stage, key);
    const text = reachWords(known);
    const width = context.measureText(text).width + 12;
    const y = centre.y - radius - HEIGHT / 2 - 2;
    badges.push({ text, x: centre.x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT });
  }
  return badges;
}

export function drawBadges(
  { state }: Stage,
  context: CanvasRenderingContext2D,
  badges: readonly Badge[],
): void {
  const { palette } = state.getState();
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  for (const { text, x, y, width, height } of badges) {
    context.fillStyle = palette.background;
    context.strokeStyle = palette.accent;
    context.beginPath();
    context.roundRect(x, y, width, height, height / 2);
    context.fill();
    context.stroke();
    context.fillStyle = palette.text;
    context.fillText(text, x + width / 2, y + height / 2 + 0.5);
  }
}
