import type { MeasureId } from "./ids";
import type { Measured, Rule, SceneStyle } from "./schema";

/** The look that everything begins with. */
export const PLAIN_STYLE: SceneStyle = {
  actorSize: "statements",
  actorColour: "kind",
  lineColour: "class",
  lineWidth: "statements",
  rules: [],
  measured: [],
};

/** Does it draw as the plain one does? What was measured and is not used makes no difference. */
export function isPlain({ actorSize, actorColour, lineColour, lineWidth, rules }: SceneStyle) {
  return (
    actorSize === PLAIN_STYLE.actorSize &&
    actorColour === PLAIN_STYLE.actorColour &&
    lineColour === PLAIN_STYLE.lineColour &&
    lineWidth === PLAIN_STYLE.lineWidth &&
    rules.length === 0
  );
}

export function measuredOf({ measured }: SceneStyle, measure: MeasureId): Measured | undefined {
  return measured.find((each) => each.measure === measure);
}

/** The newer result takes the place of the one before. */
export function withMeasured(style: SceneStyle, result: Measured): SceneStyle {
  const others = style.measured.filter(({ measure }) => measure !== result.measure);
  return { ...style, measured: [...others, result] };
}

/** Everything by which something is drawn: what has to be known for it. */
function used({ actorSize, actorColour, lineColour, lineWidth, rules }: SceneStyle) {
  const ruled = rules.map(({ property }) => property);
  return {
    actors: [
      actorSize,
      actorColour,
      ...ruled.flatMap((each) => (each.of === "actors" ? [each.id] : [])),
    ],
    lines: [
      lineColour,
      lineWidth,
      ...ruled.flatMap((each) => (each.of === "lines" ? [each.id] : [])),
    ],
  };
}

const OF_FACTS: ReadonlySet<string> = new Set([
  "sector",
  "country",
  "articles",
  "allLines",
  "allOut",
  "allIn",
]);

/** Must the database be asked for more of the actors than a node tells? */
export const needsFacts = (style: SceneStyle): boolean =>
  used(style).actors.some((id) => OF_FACTS.has(id));

/** Only the statements themselves tell who speaks. */
export const needsStatements = (style: SceneStyle): boolean =>
  used(style).lines.includes("speakers");

export const usesMeasure = (style: SceneStyle, measure: MeasureId): boolean =>
  used(style).actors.some((id) => id === measure);

export function withRule(style: SceneStyle, place: number, rule: Rule): SceneStyle {
  return { ...style, rules: style.rules.with(place, rule) };
}

export function withoutRule(style: SceneStyle, place: number): SceneStyle {
  return { ...style, rules: style.rules.filter((_, at) => at !== place) };
}

/** Takes a rule up or down in the order; one that is at the end already stays. */
export function withRuleMoved(style: SceneStyle, from: number, by: -1 | 1): SceneStyle {
  const moved = style.rules[from];
  const other = style.rules[from + by];
  if (!moved || !other) return style;
  return { ...style, rules: style.rules.with(from + by, moved).with(from, other) };
}
