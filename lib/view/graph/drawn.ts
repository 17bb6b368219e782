import type { ActorNode } from "@/lib/model/actor";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import { nodeRadius } from "../appearance/sizes";
import type { EdgeAttributes, NodeAttributes } from "./attributes";
import type { Ends } from "./bends";
import { bonesOf, isRemembered, type Line } from "./bones";

export { derivedLook, type Unbent } from "./looks";

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

/** What a style makes of an actor or a line. */
export type ActorDress = Pick<NodeAttributes, "size" | "swatch" | "sign">;
export type LineDress = Pick<EdgeAttributes, "size" | "swatch" | "sign">;

/** What a style makes of all that is drawn: see `lib/view/style/dress.ts`. */
export interface Dressing {
  readonly actor: (actor: ActorNode) => ActorDress;
  readonly line: (edge: DerivedEdge) => LineDress;
  /** Why a thing looks as it does, a line each. */
  readonly told?: {
    readonly actor: (actor: ActorNode) => readonly string[];
    readonly line: (edge: DerivedEdge) => readonly string[];
  };
}

const plainActor = ({ statementCount }: ActorNode): ActorDress => ({
  size: nodeRadius(statementCount),
});

/** What was last made of something, and by which dressing: the same again is the same object. */
interface Made<Item> {
  readonly dressing: Dressing | undefined;
  readonly item: Item;
}

const nodes = new WeakMap<ActorNode, Made<DrawnNode>>();
const edges = new WeakMap<Line, Made<DrawnEdge>>();

/**
 * Edges without both of their ends in the slice cannot be drawn and are left out.
 *
 * @param dressing absent: the plain look
 */
export function drawnOf(slice: GraphSlice, dressing?: Dressing): Drawn {
  const { actors, lines } = bonesOf(slice);
  const remember = isRemembered(slice);
  const again = <Of extends object, Item>(
    of: Of,
    made: WeakMap<Of, Made<Item>>,
    make: (of: Of, dressing: Dressing | undefined) => Item,
  ): Item => {
    const last = made.get(of);
    if (last && last.dressing === dressing) return last.item;
    const item = make(of, dressing);
    if (remember) made.set(of, { dressing, item });
    return item;
  };
  return {
    nodes: actors.map((actor) => again(actor, nodes, drawnNode)),
    edges: lines.map((line) => again(line, edges, drawnEdge)),
  };
}

function drawnNode(actor: ActorNode, dressing: Dressing | undefined): DrawnNode {
  return {
    key: actor.actorId,
    attributes: {
      ...(dressing?.actor ?? plainActor)(actor),
      label: actor.name,
      kind: actor.kind,
      shown: { kind: "actor", actor },
    },
  };
}

function drawnEdge(line: Line, dressing: Dressing | undefined): DrawnEdge {
  const { key, source, target, look, bend } = line;
  const dress = dressing && look.shown.kind === "edge" ? dressing.line(look.shown.edge) : undefined;
  return { key, source, target, attributes: attributesOf(look, bend, dress) };
}

/** Field by field: to spread 30,000 lines takes 70 ms where this takes one. */
function attributesOf(look: Line["look"], bend: number, dress: LineDress = look): EdgeAttributes {
  const { tone, end, bothEnds, dashed, struck, secondHand, statements, shown } = look;
  const { size, swatch, sign } = dress;
  return swatch && sign
    ? {
        size,
        tone,
        end,
        bothEnds,
        dashed,
        struck,
        secondHand,
        bend,
        statements,
        swatch,
        sign,
        shown,
      }
    : { size, tone, end, bothEnds, dashed, struck, secondHand, bend, statements, shown };
}
