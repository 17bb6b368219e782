import type { ActorKind } from "@/lib/model/actor";
import { counted, kindWords, figure } from "@/lib/view/words";

/** Every word of the menus on the canvas and above it. */
export const MENU_WORDS = {
  open: "Open its evidence",
  expand: "Expand: next neighbours",
  expandBy: "Expand by type, direction, kind …",
  collapse: "Collapse",
  pin: "Pin it where it stands",
  letGo: "Let go of its place",
  hide: "Hide",
  hideOthers: "Hide all others",
  layOutAround: "Lay out around it",
  pathsFrom: "Paths from here",
  pathsTo: "Paths to here",
  chooseAround: "Choose it and its neighbours",
  copyName: "Copy its name",

  hideLine: "Hide this line",
  chooseEnds: "Choose both ends",
  copySentence: "Copy the sentence",

  expandEach: "Expand each: next neighbours",
  collapseEach: "Collapse each",
  pinEach: "Pin or let go",
  pathsBetween: "Paths between the two",
  hideThem: "Hide them",
  chooseNeighbours: "Choose their neighbours too",
  chooseOthers: "Choose the others instead",
  chooseNobody: "Choose nobody",

  fit: "Fit everything into view",
  layOut: "Lay out again",
  relate: "Relations among what is here",
  chooseAll: "Choose everybody",
  startOver: "Start over with the network",
  showAll: "Show everything again",
  story: "Make a story of what is shown …",
  notCopied: "The browser did not let it be copied.",
} as const;

export const andMoreWords = (more: number): string => `and ${figure(more)} more`;
export const chosenWords = (count: number): string => `${counted(count, "actor")} chosen`;
export const copiedWords = (text: string): string => `Copied: ${text}`;
export const chooseKindWords = (kind: ActorKind): string => `Choose every ${kindWords(kind)}`;
export const onlyAroundWords = (depth: number): string =>
  `Only it and those within ${counted(depth, "step")}`;
export const notOnlyAroundWords = (depth: number): string =>
  `Not only those within ${counted(depth, "step")}`;
export const showWords = (hidden: number): string =>
  `Show ${hidden === 0 ? "what is hidden" : counted(hidden, "hidden thing")}`;
