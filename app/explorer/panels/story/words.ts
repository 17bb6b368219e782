import type { GraphSlice } from "@/lib/model/slice";
import { megabytes } from "@/lib/client";
import { bothCounted } from "@/lib/view/scene/words";
import { counted, figure } from "@/lib/view/words";

/** Every word of making a story, and of what it says of itself. */
export const STORY_WORDS = {
  about: "About this story",
  close: "Close",
  whatItIs:
    "A line between two actors is a count of statements, never a fact: open it to read who says so, in which words, and where. This page is one file that was made with WhoSays. It asks no server for anything; only a link to an article leads elsewhere.",

  make: "Make a story",
  title: "Title",
  needsTitle: "A story needs a title.",
  progress: "How much of the story is collected",
  theStory: "The story",
  stop: "Stop",
  cancel: "Cancel",
  save: "Save the file",
  nobody: "Nobody",

  linesOnly:
    "Statements that name no recipient are not in it, as a filter judges what stands behind lines.",
} as const;

export const holdsWords = (slice: GraphSlice): string =>
  `One HTML file with what is shown now (${bothCounted(slice)}), every statement behind it, search and list. It opens from a disk or any web server, and asks nobody for anything. What is hidden or filtered away is not in it.`;
export const withNotesWords = (notes: number): string =>
  `With the notes on what is shown (${figure(notes)} in this scene)`;
export const savedWords = (file: string, bytes: number): string =>
  `Saved the story as ${file}, ${megabytes(bytes)}.`;

/** What a story says that it is without. */
export const hiddenWords = (n: number): string =>
  `${counted(n, "thing")} that ${n === 1 ? "was" : "were"} hidden by hand ${n === 1 ? "is" : "are"} not in it.`;
export const filterWasWords = (filter: string): string => `It was filtered: ${filter}.`;

/** How a story is called at first: "Russia, Sergei Lavrov and 14 others". */
export function titleWords([first, second, ...others]: readonly string[]): string {
  if (first === undefined) return STORY_WORDS.nobody;
  if (second === undefined) return first;
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${counted(others.length, "other")}`;
}
