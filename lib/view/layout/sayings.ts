/**
 * What is written around the layouts; what each says of itself stands in `layouts.ts`, which only
 * comes when somebody wants to choose.
 */
export const LAYOUT_WORDS = {
  choose: "Choose a layout",
  chooseOrAgain: "Choose a layout (L: again)",
  which: "Layout",
  run: "Lay out",
  stop: "Stop laying out",
  pins: "What is pinned stays where it is. Undo brings everybody back.",
  nobodyNew: "Nobody came since the last layout, so there is nothing to untangle.",
  unknownName: "Nobody here by that name",
} as const;
