import type { ActorNode } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import type { DerivedEdge } from "@/lib/model/slice";
import { CATEGORY, type Swatch } from "../appearance/paint";
import { DIGITS, type Sign } from "../appearance/signs";
import type { FacetId } from "../filter/filter";
import type { Dressed } from "./dress";
import { isActorNumber } from "./ids";
import { numberText } from "./numbers";
import {
  ACTOR_NUMBER_PROPERTIES,
  ACTOR_VALUE_PROPERTIES,
  LINE_DAY_PROPERTIES,
  LINE_NUMBER_PROPERTIES,
  LINE_VALUE_PROPERTIES,
} from "./properties";
import { type PlacedRule, ruleWords } from "./rules";
import type { Scheme } from "./scale";

export interface LegendRow {
  readonly key: string;
  readonly of: "actors" | "lines";
  /** Both absent: a rule that gives a size alone. */
  readonly swatch?: Swatch;
  readonly sign?: Sign;
  readonly words: string;
  /** Of what is shown. */
  readonly count: number;
  /** The filter that takes exactly this away; where there is none, who it is can be chosen. */
  readonly facet?: { readonly facet: FacetId; readonly value: string };
  /** Who is meant: the actors, or those at the lines. */
  readonly actorIds: () => readonly ActorId[];
}

export interface LegendPart {
  readonly id: "actors" | "lines" | "rules";
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly LegendRow[];
}

/** What the colours of a style mean, as far as they are not those of the plain one. */
export function legendOf(dressed: Dressed): readonly LegendPart[] {
  const { style, actorScheme, lineScheme } = dressed;
  const parts: LegendPart[] = [];
  if (actorScheme) {
    const { label, note, facet } = colourOf(style.actorColour);
    parts.push({
      id: "actors",
      title: `Actors by ${label}`,
      ...(note !== undefined && { note }),
      rows: actorRows(dressed, actorScheme, facet),
    });
  }
  if (lineScheme) {
    const { label, note, facet } =
      style.lineColour === "newest"
        ? { ...LINE_DAY_PROPERTIES.newest, facet: undefined }
        : LINE_VALUE_PROPERTIES[style.lineColour];
    parts.push({
      id: "lines",
      title: `Lines by ${label}`,
      ...(note !== undefined && { note }),
      rows: lineRows(dressed, lineScheme, facet),
    });
  }
  if (style.rules.length > 0) {
    parts.push({
      id: "rules",
      title: "Rules",
      note: "the first that fits decides",
      rows: style.rules.map((rule, place) => ruleRow(dressed, { rule, place })),
    });
  }
  return parts;
}

function colourOf(id: Dressed["style"]["actorColour"]) {
  return isActorNumber(id)
    ? { ...ACTOR_NUMBER_PROPERTIES[id], facet: undefined }
    : ACTOR_VALUE_PROPERTIES[id];
}

const endsOf = (edges: readonly DerivedEdge[]): readonly ActorId[] => [
  ...new Set(edges.flatMap(({ actorId, recipientId }) => [actorId, recipientId])),
];

const idsOf = (actors: readonly ActorNode[]): readonly ActorId[] =>
  actors.map(({ actorId }) => actorId);

/** What a rule has coloured is not told by the scheme any more. */
const isColoured = (ruled: PlacedRule | undefined): boolean => ruled?.rule.colour !== undefined;

function rowsOf<Thing>(
  things: readonly Thing[],
  { entries, entryOf }: Scheme<Thing>,
  finish: (mine: () => readonly Thing[]) => Pick<LegendRow, "of" | "actorIds">,
  facet: FacetId | undefined,
): readonly LegendRow[] {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const { key } = entryOf(thing);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return entries.map(({ key, swatch, sign, words, value }) => ({
    key,
    swatch,
    sign,
    words,
    count: counts.get(key) ?? 0,
    ...(facet !== undefined && value !== undefined && { facet: { facet, value } }),
    ...finish(() => things.filter((thing) => entryOf(thing).key === key)),
  }));
}

function actorRows(
  { ground, actorRule }: Dressed,
  scheme: Scheme<ActorNode>,
  facet: FacetId | undefined,
) {
  const things = ground.shown.actors.filter((actor) => !isColoured(actorRule?.(actor)));
  return rowsOf(things, scheme, (mine) => ({ of: "actors", actorIds: () => idsOf(mine()) }), facet);
}

function lineRows(
  { ground, lineRule }: Dressed,
  scheme: Scheme<DerivedEdge>,
  facet: FacetId | undefined,
) {
  const things = ground.shown.edges.filter((edge) => !isColoured(lineRule?.(edge)));
  return rowsOf(things, scheme, (mine) => ({ of: "lines", actorIds: () => endsOf(mine()) }), facet);
}

function ruleRow({ ground, actorRule, lineRule }: Dressed, { rule, place }: PlacedRule): LegendRow {
  const { of } = rule.property;
  const actors = ground.shown.actors.filter((actor) => actorRule?.(actor)?.place === place);
  const lines = ground.shown.edges.filter((edge) => lineRule?.(edge)?.place === place);
  const swatch = rule.colour === undefined ? undefined : CATEGORY[rule.colour];
  const sign = DIGITS[place];
  return {
    key: `rule ${place}`,
    of,
    ...(swatch && { swatch }),
    ...(sign && { sign }),
    words: [ruleWords(rule), rule.size].filter((part) => part !== undefined).join(", "),
    count: of === "actors" ? actors.length : lines.length,
    actorIds: () => (of === "actors" ? idsOf(actors) : endsOf(lines)),
  };
}

/** What sizes and widths mean, in words. */
export function sizeWords({ style, ground }: Dressed): {
  readonly actors: string;
  readonly lines: string;
} {
  const { actorSize, lineWidth } = style;
  return {
    actors: actorSizeWords(actorSize, ground),
    lines:
      lineWidth === "same"
        ? "All lines are equally wide."
        : `Width: ${LINE_NUMBER_PROPERTIES[lineWidth].label}.`,
  };
}

function actorSizeWords(size: Dressed["style"]["actorSize"], ground: Dressed["ground"]): string {
  if (size === "same") return "All actors are of one size.";
  const { label, read } = ACTOR_NUMBER_PROPERTIES[size];
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const actor of ground.content.actors) {
    const number = read(actor, ground) ?? 0;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  if (most < least) return `Size: ${label}.`;
  return `Size: ${label}, from ${numberText(least)} to ${numberText(most)}.`;
}
