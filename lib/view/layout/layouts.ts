import {
  choiceOf,
  type NumberParameter,
  type Parameters,
  parseValues,
  type Values,
} from "./parameters";

const times = (value: number): string => `× ${value.toLocaleString("en-GB")}`;

const factor = (label: string, min: number, max: number): NumberParameter => ({
  kind: "number",
  label,
  min,
  max,
  step: 0.1,
  initial: 1,
  words: times,
});

const spacing = factor("Room around each", 0.6, 3);

const ORDERS = [
  { value: "name", label: "by name" },
  { value: "size", label: "largest first" },
  { value: "neighbours", label: "most neighbours first" },
  { value: "kind", label: "by kind" },
  { value: "community", label: "by community" },
] as const;

/** How many nodes and lines between pairs a layout takes. */
interface Extent {
  readonly nodes: number;
  readonly lines: number;
}

export interface Layout<P extends Parameters = Parameters> {
  readonly label: string;
  /** What it shows, in a sentence or two. */
  readonly about: string;
  readonly parameters: P;
  /** Above this it is said that it takes a while; measured on two cores, see docs/performance.md. */
  readonly slowAbove?: Extent;
  /** Above this it is refused, in words. */
  readonly most?: Extent;
  /** Does it begin where the nodes stand? Then the same task from elsewhere ends elsewhere. */
  readonly fromPresent?: boolean;
}

const layoutOfParameters = <const P extends Parameters>(layout: Layout<P>): Layout<P> => layout;

/**
 * All layouts, in the order in which they are offered. How each is run stands in `run.ts`, which
 * only the worker loads: a form needs none of it.
 */
export const LAYOUTS = {
  force: layoutOfParameters({
    label: "By attraction",
    about:
      "Whoever is related stands close, the others keep away (ForceAtlas2). It shows groups, and who stands between them.",
    parameters: {
      spacing,
      pull: factor("Pull to the middle", 0.2, 5),
      groups: { kind: "boolean", label: "Draw groups apart", initial: false },
    },
  }),
  untangle: layoutOfParameters({
    label: "Keep, and untangle new ones",
    about:
      "Everybody stays but those who came since the last layout: they find room beside their neighbours.",
    parameters: {},
    fromPresent: true,
  }),
  apart: layoutOfParameters({
    label: "No overlap",
    about: "Everybody stays about where they are, and moves only as far as not to lie on another.",
    parameters: {
      gap: {
        kind: "number",
        label: "Gap between two",
        min: 2,
        max: 60,
        step: 2,
        initial: 14,
        words: (value) => `${value} pixels`,
      },
      names: { kind: "boolean", label: "Room for names, too (up to 150 actors)", initial: true },
    },
    fromPresent: true,
  }),
  circular: layoutOfParameters({
    label: "Circular",
    about: "All on one circle, so that nobody stands between two who are related.",
    parameters: {
      order: choiceOf(
        "Order",
        [{ value: "crossings", label: "with few crossings" }, ...ORDERS],
        "crossings",
      ),
      spacing,
    },
  }),
  grid: layoutOfParameters({
    label: "Grid",
    about: "Rows and columns, to look somebody up or to compare. Lines say little here.",
    parameters: {
      order: choiceOf("Order", ORDERS, "name"),
      columns: {
        kind: "number",
        label: "Columns",
        min: 0,
        max: 60,
        step: 1,
        initial: 0,
        words: (value) => (value === 0 ? "as many as fit" : String(value)),
      },
      spacing,
    },
  }),
  hierarchical: layoutOfParameters({
    label: "Hierarchical",
    about:
      "Who acts stands before whom it acts upon, rank by rank. Where both act upon each other, the greater part of the statements decides.",
    parameters: {
      direction: choiceOf(
        "Direction",
        [
          { value: "down", label: "downwards" },
          { value: "right", label: "to the right" },
        ],
        "down",
      ),
      spacing,
    },
    slowAbove: { nodes: 200, lines: 400 },
    most: { nodes: 600, lines: 1_200 },
  }),
  radial: layoutOfParameters({
    label: "Radial around an actor",
    about:
      "One actor in the middle, its neighbours on the first ring, theirs on the next. Whoever has no way to it stands outside.",
    parameters: {
      centre: { kind: "actor", label: "Around", nobody: "the one with the most neighbours" },
      spacing,
    },
  }),
  pack: layoutOfParameters({
    label: "Circles by group",
    about: "Each group is a round heap of its own, larger groups in larger heaps.",
    parameters: {
      by: choiceOf(
        "Groups",
        [
          { value: "kind", label: "by kind" },
          { value: "community", label: "by community (Louvain)" },
        ],
        "kind",
      ),
      spacing,
    },
  }),
} satisfies Readonly<Record<string, Layout>>;

export type LayoutId = keyof typeof LAYOUTS;

export const LAYOUT_IDS = Object.keys(LAYOUTS) as readonly LayoutId[];

export const layoutOf = (id: LayoutId): Layout => LAYOUTS[id];

/** A layout and what it was told. */
export interface LayoutWish {
  readonly id: LayoutId;
  readonly values: Values;
}

/** How a picture is laid out that nobody asked to be laid out in another way. */
export const FIRST_WISH: LayoutWish = wishFor("force");

export function wishFor(id: LayoutId, values: Values = {}): LayoutWish {
  return { id, values: parseValues(layoutOf(id).parameters, values) };
}
