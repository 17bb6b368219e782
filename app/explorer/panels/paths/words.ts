import { counted } from "@/lib/view/words";

/** Every word of the paths panel but those that tell of an answer: see `lib/view/paths.ts`. */
export const PATH_WORDS = {
  from: "From",
  to: "To",
  count: "How many",
  steps: "Steps at most",
  order: "First come",
  hops: "fewest steps",
  weight: "most stated",
  directed: "Mind the direction",
  withoutTypes: "Leave out types",
  withoutActors: "Leave out actors",
  unknownName: "Nobody here by that name",
  same: "Both ends are the same actor: choose another one.",
  unasked:
    "Choose two actors: here, or on the canvas by their menu. Any two chosen with Shift can be asked for as well.",
  looking: "Looking for paths …",
  failed: "The paths",
  add: "Onto the canvas",
} as const;

/** "Russia accuses Sweden: 3 statements" */
export const lineLabel = (heading: string, statements: number): string =>
  `${heading}: ${counted(statements, "statement")}`;
