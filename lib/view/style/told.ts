import type { ActorNode } from "@/lib/model/actor";
import { formatDay } from "@/lib/model/dates";
import type { DerivedEdge } from "@/lib/model/slice";
import { capital } from "../words";
import type { Dressed } from "./dress";
import type { Reckoned } from "./ground";
import { isActorNumber } from "./ids";
import { numberText } from "./numbers";
import {
  ACTOR_NUMBER_PROPERTIES,
  ACTOR_VALUE_PROPERTIES,
  LINE_DAY_PROPERTIES,
  LINE_NUMBER_PROPERTIES,
  LINE_VALUE_PROPERTIES,
  type NumberProperty,
  type ValueProperty,
} from "./properties";
import { conditionWords, type PlacedRule } from "./rules";
import { PLAIN_STYLE } from "./style";

type Ruled = PlacedRule | undefined;

const NOT_KNOWN = "not known";

/**
 * Why an actor has the colour and the size that a style gave it, a line each: "Community 3 of 7",
 * "Rule 1: sector is rebel". What the plain style shows is told of every actor anyway.
 */
export function actorTold(
  { style: { actorColour, actorSize }, ground, actorRule }: Dressed,
  actor: ActorNode,
): readonly string[] {
  const ruled = actorRule?.(actor);
  return linesOf(
    ruled,
    actorColour !== PLAIN_STYLE.actorColour &&
      (isActorNumber(actorColour)
        ? numberTold(ACTOR_NUMBER_PROPERTIES[actorColour], actor, ground)
        : valueTold(ACTOR_VALUE_PROPERTIES[actorColour], actor, ground)),
    actorSize !== PLAIN_STYLE.actorSize &&
      actorSize !== "same" &&
      numberTold(ACTOR_NUMBER_PROPERTIES[actorSize], actor, ground),
  );
}

/** Of a line as of an actor. */
export function lineTold(
  { style: { lineColour, lineWidth }, ground, lineRule }: Dressed,
  edge: DerivedEdge,
): readonly string[] {
  const ruled = lineRule?.(edge);
  return linesOf(
    ruled,
    lineColour !== PLAIN_STYLE.lineColour &&
      (lineColour === "newest"
        ? dayTold(edge)
        : valueTold(LINE_VALUE_PROPERTIES[lineColour], edge, ground)),
    lineWidth !== PLAIN_STYLE.lineWidth &&
      lineWidth !== "same" &&
      numberTold(LINE_NUMBER_PROPERTIES[lineWidth], edge, ground),
  );
}

/** A rule goes before what it takes the place of; a property that gives both is told once. */
function linesOf(ruled: Ruled, colour: string | false, size: string | false): readonly string[] {
  const lines = [
    ruled && `Rule ${ruled.place + 1}: ${conditionWords(ruled.rule)}`,
    ruled?.rule.colour === undefined && colour,
    ruled?.rule.size === undefined && size,
  ];
  return [...new Set(lines.filter((line) => typeof line === "string"))];
}

function numberTold<Thing>(
  { label, read }: NumberProperty<Thing>,
  thing: Thing,
  ground: Reckoned,
): string {
  const number = read(thing, ground);
  return `${capital(label)}: ${number === undefined ? NOT_KNOWN : numberText(number)}`;
}

function valueTold<Thing>(
  { label, read, words, told, none = NOT_KNOWN }: ValueProperty<Thing>,
  thing: Thing,
  ground: Reckoned,
): string {
  const [value] = read(thing, ground);
  if (value === undefined) return `${capital(label)}: ${none}`;
  return told?.(value, ground) ?? `${capital(label)}: ${words(value)}`;
}

function dayTold(edge: DerivedEdge): string {
  const { label, read } = LINE_DAY_PROPERTIES.newest;
  const day = read(edge);
  return `${capital(label)}: ${day === undefined ? NOT_KNOWN : formatDay(day)}`;
}
