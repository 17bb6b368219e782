import type { PromisedFigure } from "@/tests/support/promised";
import { PROMISES } from "./promises";

const LINES: Readonly<Record<string, string>> = { lts: "5.26", newest: "2026" };

/** `docs/promises.md`: every promise with what was measured of it in this run. */
export function pageOf(figures: readonly PromisedFigure[], on: Date, machine: string): string {
  const rows = PROMISES.map(({ number, words, by }) => {
    const found = figures.filter(({ promise }) => promise === number).map(textOf);
    const cells = [
      String(number),
      words,
      by,
      found.length === 0 ? "not measured" : found.join("<br>"),
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [
    "# What we promise",
    "",
    "Made by `npm run promises`, which runs the tests that hold them and gathers what they measured; do not edit it by hand.",
    "",
    `Measured on ${on.toISOString().slice(0, 10)}, ${machine}. Where a figure names a line of Neo4j, it was measured on that one.`,
    "",
    "| # | Promise | Kept by | Measured |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "Not promised: read-only on a server with procedures that nobody vouches for; protection of the database's own port; `npm run dev` on a network; isolation between tenants.",
    "",
  ].join("\n");
}

function textOf({ figure, line }: PromisedFigure): string {
  return line === undefined ? figure : `${LINES[line] ?? line}: ${figure}`;
}
