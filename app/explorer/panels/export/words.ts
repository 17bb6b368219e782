import { counted, figure } from "@/lib/view/words";
import { megabytes } from "@/lib/client";

/** Every word of the dialog to export but its formats: see `lib/export`. */
export const EXPORT_WORDS = {
  export: "Export",
  close: "Close",
  format: "Format",
  what: "What to export",
  shown: "As shown",
  whole: "The whole database",
  counting: "Counting …",
  statements: "The statements to export",
  theFile: "The file",
  makeStory: "A page with its evidence: make a story …",
  stop: "Stop",

  tooLarge: "The picture is too large to paint",
  smaller: "Choose a smaller size, or SVG, which has no pixels.",
} as const;

/** A picture goes as far as the scene does, whatever part of it the window shows. */
export const pictureWords = (shown: string): string =>
  `${shown}. A picture is of what is shown, also beyond the border of the canvas.`;
/** "17 actors, 29 lines, 12 statements behind them" */
export const shownCounts = (actors: number, lines: number, statements: number): string =>
  `${counted(actors, "actor")}, ${counted(lines, "line")}, ${counted(statements, "statement")} behind them`;
/** "1 article, 17 actors, 15 statements" */
export const wholeCounts = (n: {
  readonly articles: number;
  readonly actors: number;
  readonly statements: number;
}): string =>
  `${counted(n.articles, "article")}, ${counted(n.actors, "actor")}, ${counted(n.statements, "statement")}`;
/** Stands below a picture, wherever it goes. */
export const madeWords = (shown: string, day: string): string =>
  `${shown}. Made with WhoSays on ${day}. A line is a count of statements, and never a fact by itself.`;
export const soFarWords = (bytes: number): string => `${megabytes(bytes)} so far`;
export const exportedWords = (name: string, bytes: number): string =>
  `Exported ${name}, ${megabytes(bytes)}.`;
export const savedWords = (name: string, bytes: number): string =>
  `${name} is saved: ${megabytes(bytes)}.`;
export const pixelsWords = (width: number, height: number): string =>
  `This browser does not paint ${figure(width)} × ${figure(height)} pixels.`;
