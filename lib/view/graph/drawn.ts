import { toneOf } from "@/lib/model/plover";
import { type BackgroundEdge, type DerivedEdge, type GraphSlice, marksOf } from "@/lib/model/slice";
import { END_OF_TONE } from "../appearance/ends";
import { edgeWidth, nodeRadius } from "../appearance/sizes";
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

/** An edge looks the same for as long as it is the same object, whatever is filtered beside it. */
const looks = new WeakMap<DerivedEdge | BackgroundEdge, Unbent>();

function lookOf<Edge extends DerivedEdge | BackgroundEdge>(
  edge: Edge,
  make: (edge: Edge) => Unbent,
): Unbent {
  const known = looks.get(edge) ?? make(edge);
  looks.set(edge, known);
  return known;
}

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

/** Edges without both of their ends in the slice cannot be drawn and are left out. */
export function drawnOf(slice: GraphSlice): Drawn {
  const here = new Set(slice.actors.map((actor) => actor.actorId));
  const unbent = [
    ...slice.edges.map((edge) => ({ edge, look: lookOf(edge, derivedLook) })),
    ...slice.background.map((edge) => ({ edge, look: lookOf(edge, backgroundLook) })),
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
    nodes: slice.actors
      .map((actor) => ({
        key: actor.actorId,
        attributes: {
          size: nodeRadius(actor.statementCount),
          label: actor.name,
          kind: actor.kind,
          shown: { kind: "actor" as const, actor },
        },
      }))
      .toSorted(byKey),
    edges: unbent
      .map(({ key, source, target, look }) => ({
        key,
        source,
        target,
        attributes: { ...look, bend: bends.get(key) ?? 0 },
      }))
      .toSorted(byKey),
  };
}
