import type { ActorKind, ActorNode } from "@/lib/model/actor";
import type { EdgeTone } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { MultiDirectedGraph } from "graphology";
import type { EdgeEnd } from "../appearance/ends";
import type { Swatch } from "../appearance/paint";
import type { Sign } from "../appearance/signs";

/** What a node brings to the canvas. Colours are not here: they depend on theme and focus, see `paint.ts`. */
export interface NodeAttributes {
  x: number;
  y: number;
  /** Radius. */
  size: number;
  label: string;
  /** `Other` is what a query found and is no actor: a disc without a pictogram. */
  kind: ActorKind | "Other";
  /** What a style makes of it; absent: as its kind is drawn. */
  swatch?: Swatch;
  /** The second sign of the swatch, in place of the pictogram. */
  sign?: Sign;
  shown: ShownNode;
}

export interface EdgeAttributes {
  /** Width of the line. */
  size: number;
  tone: EdgeTone;
  end: EdgeEnd;
  /** The end stands at both sides: a deal, a meeting. */
  bothEnds: boolean;
  dashed: boolean;
  struck: boolean;
  secondHand: boolean;
  /**
   * Height of the arc as a share of the distance, to the left of its direction.
   * Of a self-loop: its rank among the loops of its node, from 1.
   */
  bend: number;
  statements: number;
  /** What a style makes of it; absent: as its tone is drawn. */
  swatch?: Swatch;
  /** The second sign of the swatch, on the middle of the line. */
  sign?: Sign;
  shown: ShownEdge;
}

/** One thing on the canvas in words: a line that says it, and one that says how firmly. */
export interface Words {
  readonly title: string;
  readonly detail: string;
}

/** What a query of the reader's own returned: it brings its words, and no evidence by itself. */
export interface FoundItem {
  readonly kind: "found";
  readonly words: Words;
}

export type ShownNode = { readonly kind: "actor"; readonly actor: ActorNode } | FoundItem;

export type ShownEdge =
  | FoundItem
  | { readonly kind: "edge"; readonly edge: DerivedEdge }
  | { readonly kind: "background"; readonly edge: BackgroundEdge };

/** The graph on the canvas: keys are actor ids and edge ids; of what a query found, Neo4j's. */
export type ShownGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
