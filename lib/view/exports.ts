import type { ExportPart } from "@/lib/model/exports";
import type { StatementId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { edgeColour, nodeColour } from "./appearance/paint";
import type { Palette } from "./appearance/palette";
import { type Dressing, drawnOf } from "./graph/drawn";
import type { Point } from "./layout/start";
import { counted } from "./words";

/** More lines are exported without their looks: the body of one request has its limit. */
const MOST_LOOKS = 30_000;

export interface ShownToExport {
  /** Before it was filtered, without what is hidden. */
  readonly base: GraphSlice;
  readonly shown: GraphSlice;
  /** Those that a filter left; undefined where nothing is filtered. */
  readonly statementIds: readonly StatementId[] | undefined;
  readonly places: ReadonlyMap<string, Point>;
  readonly palette: Palette;
  /** How a style has it look; undefined: plainly. */
  readonly dressing?: Dressing | undefined;
  /** "23 Nov 2026" is not needed: the file says when it was made. */
  readonly words: string;
}

/** What is shown, as it is asked of the server: lines that a filter thinned out by what is left of them. */
export function partOfShown(given: ShownToExport): ExportPart {
  const { base, shown, statementIds, words } = given;
  const whole = new Map(base.edges.map((edge) => [edge.edgeId, edge]));
  // A line that lost nothing is the same object as before.
  const isNarrowed = (edge: GraphSlice["edges"][number]): boolean =>
    statementIds !== undefined && whole.get(edge.edgeId) !== edge;
  const ids = (edges: GraphSlice["edges"]) => edges.map(({ edgeId }) => edgeId);
  const narrowed = shown.edges.filter(isNarrowed);
  return {
    what: "part",
    actorIds: shown.actors.map(({ actorId }) => actorId),
    edgeIds: ids(shown.edges.filter((edge) => !isNarrowed(edge))),
    backgroundIds: shown.background.map(({ edgeId }) => edgeId),
    ...(narrowed.length > 0 &&
      statementIds && { narrowed: { edgeIds: ids(narrowed), statementIds } }),
    words,
    looks: looksOf(given),
  };
}

function looksOf(given: ShownToExport): NonNullable<ExportPart["looks"]> {
  const { shown, places, palette, dressing } = given;
  const { nodes, edges } = drawnOf(shown, dressing);
  const looks = new Map(nodes.map(({ key, attributes }) => [key, attributes]));
  return {
    actors: shown.actors.flatMap(({ actorId }) => {
      const place = places.get(actorId);
      const look = looks.get(actorId);
      return place && look
        ? [{ actorId, x: place.x, y: place.y, size: look.size, colour: nodeColour(look, palette) }]
        : [];
    }),
    lines:
      edges.length > MOST_LOOKS
        ? []
        : edges.map(({ key, attributes }) => ({
            edgeId: key,
            width: attributes.size,
            colour: edgeColour(attributes, palette),
          })),
  };
}

/** "As shown: 17 actors and 25 lines, by a filter" */
export function shownWords({ actors, edges, background }: GraphSlice, isFiltered: boolean): string {
  const lines = counted(edges.length + background.length, "line");
  return `As shown: ${counted(actors.length, "actor")} and ${lines}${isFiltered ? ", by a filter" : ""}`;
}
