import { toneOf } from "@/lib/model/plover";
import { type BackgroundEdge, type DerivedEdge, type GraphSlice, marksOf } from "@/lib/model/slice";
import { END_OF_TONE } from "../appearance/ends";
import { edgeWidth, nodeRadius } from "../appearance/sizes";
import type { ActorNode } from "@/lib/model/actor";
import type { EdgeAttributes, NodeAttributes } from "./attributes";
import { bendsOf, type Ends } from "./bends";

export interface DrawnNode {
  readonly key: string;
  readonly attributes: Omit<NodeAttributes, "x" | "y">;
}

export interface DrawnEdge extends Ends {
  readonly attributes: EdgeAttributes;
}

/** A slice as it is to be drawn, sorted by key: the order of the input leaves no trace. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** An edge as it looks, before it is bent beside the others of its pair. */
export type Unbent = Omit<EdgeAttributes, "bend">;

export function derivedLook(edge: DerivedEdge): Unbent {
  const tone = toneOf(edge.eventType);
  const marks = marksOf(edge);
  return {
    size: edgeWidth(edge.statements, marks.secondHand),
    tone,
    end: END_OF_TONE[tone],
    bothEnds: edge.reciprocal,
    dashed: marks.hedged,
    struck: marks.denied,
    secondHand: marks.secondHand,
    statements: edge.statements,
    shown: { kind: "edge", edge },
  };
}

export function backgroundLook(edge: BackgroundEdge): Unbent {
  return {
    size: edgeWidth(1, true),
    tone: "NEUTRAL",
    end: "plain",
    bothEnds: false,
    dashed: false,
    struck: false,
    secondHand: true,
    statements: 0,
    shown: { kind: "background", edge },
  };
}

/** What a style makes of an actor or a line. */
export type ActorDress = Pick<NodeAttributes, "size" | "swatch" | "sign">;
export type LineDress = Pick<EdgeAttributes, "size" | "swatch" | "sign">;

/** What a style makes of all that is drawn: see `lib/view/style/dress.ts`. */
export interface Dressing {
  readonly actor: (actor: ActorNode) => ActorDress;
  readonly line: (edge: DerivedEdge) => LineDress;
}

/** Of more lines nothing is remembered: it would be as much again as the graph itself. */
const MOST_REMEMBERED = 50_000;

const isRemembered = ({ edges, background }: GraphSlice): boolean =>
  edges.length + background.length <= MOST_REMEMBERED;

/** An edge looks the same for as long as it is the same object, whatever is filtered beside it. */
const looks = new WeakMap<DerivedEdge | BackgroundEdge, Unbent>();

function lookOf<Edge extends DerivedEdge | BackgroundEdge>(
  edge: Edge,
  make: (edge: Edge) => Unbent,
  remember: boolean,
): Unbent {
  const known = looks.get(edge) ?? make(edge);
  if (remember) looks.set(edge, known);
  return known;
}

const plainActor = ({ statementCount }: ActorNode): ActorDress => ({
  size: nodeRadius(statementCount),
});

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

/** What is the same of a slice however it looks: who is drawn in which order, and what bends. */
interface Bones {
  readonly actors: readonly ActorNode[];
  readonly lines: readonly (Ends & { readonly look: Unbent; readonly bend: number })[];
}

/** To sort and to bend takes longer than all else, and another look of the same slice needs neither. */
const bones = new WeakMap<GraphSlice, Bones>();

function bonesOf(slice: GraphSlice): Bones {
  const known = bones.get(slice) ?? makeBones(slice);
  if (isRemembered(slice)) bones.set(slice, known);
  return known;
}

function makeBones(slice: GraphSlice): Bones {
  const here = new Set(slice.actors.map((actor) => actor.actorId));
  const remember = isRemembered(slice);
  const unbent = [
    ...slice.edges.map((edge) => ({ edge, look: lookOf(edge, derivedLook, remember) })),
    ...slice.background.map((edge) => ({ edge, look: lookOf(edge, backgroundLook, remember) })),
  ]
    .filter(({ edge }) => here.has(edge.actorId) && here.has(edge.recipientId))
    .map(({ edge, look }) => ({
      key: edge.edgeId,
      source: edge.actorId,
      target: edge.recipientId,
      look,
    }));
  const bends = bendsOf(unbent);
  return {
    actors: slice.actors.toSorted((a, b) => (a.actorId < b.actorId ? -1 : 1)),
    lines: unbent.map((line) => ({ ...line, bend: bends.get(line.key) ?? 0 })).toSorted(byKey),
  };
}

/**
 * Edges without both of their ends in the slice cannot be drawn and are left out.
 *
 * @param dressing absent: the plain look
 */
export function drawnOf(slice: GraphSlice, dressing?: Dressing): Drawn {
  const { actors, lines } = bonesOf(slice);
  const dressed = dressing?.actor ?? plainActor;
  return {
    nodes: actors.map((actor) => ({
      key: actor.actorId,
      attributes: {
        ...dressed(actor),
        label: actor.name,
        kind: actor.kind,
        shown: { kind: "actor" as const, actor },
      },
    })),
    edges: lines.map(({ key, source, target, look, bend }) => ({
      key,
      source,
      target,
      attributes:
        dressing && look.shown.kind === "edge"
          ? { ...look, ...dressing.line(look.shown.edge), bend }
          : { ...look, bend },
    })),
  };
}
