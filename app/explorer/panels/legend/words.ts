import { goneWords } from "@/lib/view/filter/gone";
import type { GraphPart } from "@/lib/model/slice";
import { counted, figure } from "@/lib/view/words";

/** Every word of the legend but what the model and the style call by name themselves. */
export const LEGEND_WORDS = {
  takeAway: "Take away",
  bringBack: "Bring back",
  chooseActors: "Choose the actors",

  thinner: "thinner",
  dashed: "dashed",
  struck: "struck",
  secondHand: "only at second hand: a speaker says so",
  hedged: "conditional, possible or in the future",
  denied: "said not to be so",
  scrolls: "Legend, scrolls",
  lines: "Lines",
  endsOfLines: "Ends of lines",
  onCanvas: "on the canvas",
  howSure: "How sure, how near",
  ofLines: "lines",
  ofActors: "actors",
  ofRules: "decided",
  actors: "Actors",
  kinds: "Kinds of actors",
  click: "A click takes what a row means away or brings it back; “only” keeps it alone.",

  everything: "Shown: everything",
  largerAndWider: "An actor is the larger, and a line the wider, the more statements it has.",
  rest: "Search finds the rest.",
  ownScene: "Shown: a scene of your own",
  part: "Shown: a part of it",
  mostStated: "Shown: the most stated part",

  ownMarks: "Your marks",
  sheet: "a small sheet",
  sheetMeans: "your note on it",
  dot: "a dot at its edge",
  dotMeans: "pinned: it stays where it is",

  size: "Size and width",
  letter:
    "The letter stands on a line’s middle, of many lines when one comes near. Background lines stay grey.",
} as const;

export const chosenWords = (actors: number, sign: string): string =>
  `Chosen: ${counted(actors, "actor")}, ${sign}.`;

/** What a row of numbers counts, with whatever word stands for it. */
export type Countable = "actor" | "line" | "background";

const counts = (n: number, what: Countable): string =>
  counted(n, what === "background" ? "background line" : what);

export const allShownWords = (all: readonly (readonly [number, Countable])[]): string =>
  `${all.map(([n, name]) => counts(n, name)).join(", ")}. A line counts all statements of one type between two actors.`;

/** "400 of 10,189 actors; 9,700 left out; 89 out of sight" */
export function shownWords(
  name: Countable,
  n: { readonly shown: number; readonly all: number; readonly left: number },
): string {
  const outOfSight = n.all - n.left - n.shown;
  return [
    `${figure(n.shown)} of ${counts(n.all, name)}`,
    n.left > 0 && `${figure(n.left)} left out`,
    outOfSight > 0 && `${figure(outOfSight)} out of sight`,
  ]
    .filter((part) => part !== false)
    .join("; ");
}

export const filtersTakeWords = (before: GraphPart, after: GraphPart): string =>
  `The filters take away ${goneWords(before, after)}.`;
