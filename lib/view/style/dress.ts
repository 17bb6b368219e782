import type { ActorNode } from "@/lib/model/actor";
import { dayNumber, formatDay } from "@/lib/model/dates";
import type { DerivedEdge } from "@/lib/model/slice";
import { marksOf } from "@/lib/model/slice";
import { CATEGORY } from "../appearance/paint";
import { DIGITS } from "../appearance/signs";
import { edgeWidth, nodeRadius, radiusOfShare, SET_RADIUS, SET_WIDTH } from "../appearance/sizes";
import { dayText } from "../filter/days";
import type { Dressing } from "../graph/drawn";
import { reckon, type Reckoned, type StyleGround } from "./ground";
import { isActorNumber } from "./ids";
import { numberText } from "./numbers";
import {
  ACTOR_NUMBER_PROPERTIES,
  ACTOR_VALUE_PROPERTIES,
  LINE_DAY_PROPERTIES,
  LINE_NUMBER_PROPERTIES,
  LINE_VALUE_PROPERTIES,
} from "./properties";
import { actorDecider, lineDecider, type PlacedRule } from "./rules";
import { type Scheme, schemeOfNumbers, schemeOfValues } from "./scale";
import type { SceneStyle } from "./schema";
import { actorTold, lineTold } from "./told";

/** A style on its ground: what dresses the picture, and what its legend is read from. */
export interface Dressed extends Dressing {
  readonly style: SceneStyle;
  readonly ground: Reckoned;
  /** Absent: by kind, as in the plain style. */
  readonly actorScheme: Scheme<ActorNode> | undefined;
  /** Absent: by class. */
  readonly lineScheme: Scheme<DerivedEdge> | undefined;
  readonly actorRule: ((actor: ActorNode) => PlacedRule | undefined) | undefined;
  readonly lineRule: ((edge: DerivedEdge) => PlacedRule | undefined) | undefined;
}

/** Makes a style ready: one pass over the scene for its scales, and then one look per thing. */
export function dress(style: SceneStyle, on: StyleGround): Dressed {
  const ground = reckon(style, on);
  const actorScheme = actorSchemeOf(style, ground);
  const lineScheme = lineSchemeOf(style, ground);
  const actorRule = actorDecider(style.rules, ground);
  const lineRule = lineDecider(style.rules, ground);
  const radiusOf = radiusBy(style, ground);
  const widthOf = widthBy(style, ground);
  const dressed: Dressed = {
    style,
    ground,
    actorScheme,
    lineScheme,
    actorRule,
    lineRule,
    actor(actor) {
      const ruled = actorRule?.(actor);
      const size = ruled?.rule.size;
      return {
        size: size ? SET_RADIUS[size] : radiusOf(actor),
        ...(colourOf(ruled) ?? lookOf(actorScheme, actor)),
      };
    },
    line(edge) {
      const ruled = lineRule?.(edge);
      const size = ruled?.rule.size;
      return {
        size: size ? SET_WIDTH[size] : widthOf(edge),
        ...(colourOf(ruled) ?? lookOf(lineScheme, edge)),
      };
    },
    told: {
      actor: (actor) => actorTold(dressed, actor),
      line: (edge) => lineTold(dressed, edge),
    },
  };
  return dressed;
}

function colourOf(ruled: PlacedRule | undefined) {
  const swatch = ruled?.rule.colour === undefined ? undefined : CATEGORY[ruled.rule.colour];
  const sign = ruled && DIGITS[ruled.place];
  return swatch && sign && { swatch, sign };
}

function lookOf<Thing>(scheme: Scheme<Thing> | undefined, thing: Thing) {
  if (!scheme) return undefined;
  const { swatch, sign } = scheme.entryOf(thing);
  return { swatch, sign };
}

function actorSchemeOf(
  { actorColour }: SceneStyle,
  ground: Reckoned,
): Scheme<ActorNode> | undefined {
  const { actors } = ground.content;
  if (actorColour === "kind") return undefined;
  if (isActorNumber(actorColour)) {
    const { read } = ACTOR_NUMBER_PROPERTIES[actorColour];
    return schemeOfNumbers(actors, { read: (actor) => read(actor, ground), words: numberText });
  }
  const { read, words, none } = ACTOR_VALUE_PROPERTIES[actorColour];
  return schemeOfValues(actors, {
    read: (actor) => read(actor, ground),
    words,
    ...(none !== undefined && { none }),
  });
}

function lineSchemeOf(
  { lineColour }: SceneStyle,
  ground: Reckoned,
): Scheme<DerivedEdge> | undefined {
  const { edges } = ground.content;
  if (lineColour === "class") return undefined;
  if (lineColour === "newest") {
    const dayOf = (edge: DerivedEdge): number | undefined => {
      const day = LINE_DAY_PROPERTIES.newest.read(edge);
      return day === undefined ? undefined : dayNumber(day);
    };
    const words = (day: number): string => formatDay(dayText(day));
    return schemeOfNumbers(edges, { read: dayOf, words });
  }
  const { read, words, values } = LINE_VALUE_PROPERTIES[lineColour];
  return schemeOfValues(edges, {
    read: (edge) => read(edge, ground),
    words,
    ...(values && { fixed: values }),
  });
}

function radiusBy({ actorSize }: SceneStyle, ground: Reckoned): (actor: ActorNode) => number {
  if (actorSize === "same") return () => nodeRadius(1);
  if (actorSize === "statements") return ({ statementCount }) => nodeRadius(statementCount);
  const { read } = ACTOR_NUMBER_PROPERTIES[actorSize];
  let most = 0;
  for (const actor of ground.content.actors) most = Math.max(most, read(actor, ground) ?? 0);
  return (actor) => radiusOfShare(most === 0 ? 0 : (read(actor, ground) ?? 0) / most);
}

function widthBy({ lineWidth }: SceneStyle, ground: Reckoned): (edge: DerivedEdge) => number {
  if (lineWidth === "same") return (edge) => edgeWidth(1, marksOf(edge).secondHand);
  const { read } = LINE_NUMBER_PROPERTIES[lineWidth];
  return (edge) => edgeWidth(read(edge, ground) ?? 1, marksOf(edge).secondHand);
}
