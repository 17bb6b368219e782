import { appendFileSync } from "node:fs";

/** A figure that a test measured, as one line of the file that `npm run promises` gathers. */
export interface PromisedFigure {
  /** Its number in `docs/promises.md`. */
  readonly promise: number;
  readonly figure: string;
  /** The line of Neo4j that it was measured on, where it was on one. */
  readonly line: string | undefined;
}

/** Prints the figure by which a promise was seen to be kept. Call it after the expectations. */
export function promised(promise: number, figure: string): void {
  console.log(`promise ${promise}: ${figure}`);
  const { WHOSAYS_TEST_FIGURES: file, WHOSAYS_TEST_NEO4J_LINE: line } = process.env;
  const found: PromisedFigure = { promise, figure, line };
  if (file) appendFileSync(file, `${JSON.stringify(found)}\n`);
}
