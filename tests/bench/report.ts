import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import type { Figure } from "./measure";

/** What a run was made on; figures of two machines do not compare, their ratios do. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), Node ${process.versions.node}`;
}

const number = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });

function row({ name, unit, ours, against, goal, runs }: Figure): string {
  const cells = [
    name,
    `${number(ours)} ${unit}`,
    against ? `${number(against.value)} ${unit} (${against.name})` : "–",
    against ? (ours / against.value).toFixed(2) : "–",
    goal ? `${goal.words}: ${goal.met ? "met" : "missed"}` : "–",
    String(runs),
  ];
  return `| ${cells.join(" | ")} |`;
}

export function tableOf(figures: readonly Figure[]): string {
  return [
    "| what | ours | held against | ratio | goal | runs |",
    "| --- | --- | --- | --- | --- | --- |",
    ...figures.map(row),
  ].join("\n");
}

/** `docs/performance.md`: the figures of one run, and how to get them again. */
function pageOf(figures: readonly Figure[], measuredOn: string): string {
  return [
    "# How fast it is",
    "",
    "Made by `npm run bench`, which measures all of it anew on a private Neo4j and the built application; do not edit it by hand. [performance.json](performance.json) holds the same for programs.",
    "",
    `Measured on ${measuredOn}, ${machine()}. The numbers are medians; what is held against something else ran in turn with it, so that the ratio holds on other machines, too.`,
    "",
    tableOf(figures),
    "",
  ].join("\n");
}

/** Writes the page and the JSON beside it. */
export async function writeReport(folder: string, figures: readonly Figure[]): Promise<void> {
  const measuredOn = new Date().toISOString().slice(0, 10);
  const json = JSON.stringify({ measuredOn, machine: machine(), figures }, null, 2);
  await writeFile(path.join(folder, "performance.json"), `${json}\n`);
  await writeFile(path.join(folder, "performance.md"), pageOf(figures, measuredOn));
}
