import { PALETTES, type Palette, type Theme } from "@/lib/view/appearance/palette";
import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { type Focus, focusOf, type Hovered } from "@/lib/view/graph/focus";
import type { GraphChange } from "@/lib/view/graph/update";
import type { Heap, HeapName } from "@/lib/view/layout/heaps";
import { FIRST_WISH, type LayoutWish } from "@/lib/view/layout/layouts";
import type { PlacedLabel } from "@/lib/view/layout/place";
import type { Point } from "@/lib/view/layout/start";
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Keeper } from "./keeper";

export type ActorSigma = Sigma<NodeAttributes, EdgeAttributes>;

/** What the canvas shows beyond the graph. Controllers write it, the reducers read it. */
export interface CanvasState {
  readonly palette: Palette;
  readonly selected: Hovered | undefined;
  readonly hovered: Hovered | undefined;
  /** Where the pointer came upon it, in CSS pixels. */
  readonly hoveredAt: Point;
  readonly pinned: ReadonlySet<string>;
  /** Of actors that have more neighbours than are here: how many are, and of how many. */
  readonly reach: ReadonlyMap<string, Reach>;
  readonly dragged: string | undefined;
  /** Chosen together, beside what is selected. */
  readonly chosen: ReadonlySet<string>;
  /** Nodes and edges that a reader has written a note on. */
  readonly noted: ReadonlySet<string>;
  /** Groups of which each stands in a heap of its own, by name. */
  readonly heaps: readonly Heap[];
  /** Does the next drag draw a line around those who are meant? */
  readonly lasso: boolean;
  /** Nothing is shown before the first layout is there. */
  readonly layout: "waiting" | "running" | "settled";
  /** The graph changed: nodes came or went, edges came or went. */
  readonly revision: number;
  /** Nodes that no layout has placed yet. */
  readonly fresh: ReadonlySet<string>;
  /** Who found room beside others since everything was laid out last. */
  readonly newcomers: ReadonlySet<string>;
  /** The layout that a reader asked for last. */
  readonly wish: LayoutWish;
  /** Counts the wishes for a layout of everything that is not pinned. */
  readonly relayouts: number;
  /** The last of those wishes that was granted. */
  readonly laidOut: number;
  /** Counts how often a layout that runs was to be stopped. */
  readonly stops: number;
}

export interface Reach {
  readonly here: number;
  readonly total: number;
  /** Was it expanded? Then it says so unasked. */
  readonly expanded: boolean;
}

/** One living canvas: made by `createStage`, ended by `endStage`. */
export interface Stage {
  readonly sigma: ActorSigma;
  readonly graph: ShownGraph;
  readonly state: StoreApi<CanvasState>;
  readonly keeper: Keeper;
  /** Draws all anew with the next frame, however often it is asked for until then. */
  readonly repaint: () => void;
  /** Draws what is looked at in a large network, above its picture. */
  readonly relight: () => void;
  /** Draws the next frame with what has changed in the graph. */
  readonly takeIn: (change: GraphChange) => void;
  /** What the last frame at rest wrote, where, and how the camera stood. */
  drawn: {
    readonly labels: readonly PlacedLabel[];
    readonly groups: readonly HeapName[];
    readonly camera?: CameraState;
  };
  /** Where the nodes are on their way to, or stand. */
  readonly heading: Map<string, Point>;
}

export function createCanvasState(theme: Theme): StoreApi<CanvasState> {
  return createStore<CanvasState>(() => ({
    palette: PALETTES[theme],
    selected: undefined,
    hovered: undefined,
    hoveredAt: { x: 0, y: 0 },
    pinned: new Set<string>(),
    reach: new Map<string, Reach>(),
    dragged: undefined,
    chosen: new Set<string>(),
    noted: new Set<string>(),
    heaps: [],
    lasso: false,
    layout: "waiting",
    revision: 0,
    fresh: new Set<string>(),
    newcomers: new Set<string>(),
    wish: FIRST_WISH,
    relayouts: 0,
    laidOut: 0,
    stops: 0,
  }));
}

/** What the pointer is on goes before what is selected. */
export function currentFocus(graph: ShownGraph, state: CanvasState): Focus | undefined {
  return focusOf(graph, state.hovered) ?? focusOf(graph, state.selected);
}
