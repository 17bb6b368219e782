import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
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

export async function writeJson(file: string, figures: readonly Figure[]): Promise<void> {
  const measuredOn = new Date().toISOString().slice(0, 10);
  await writeFile(
    file,
    `${JSON.stringify({ measuredOn, machine: machine(), figures }, null, 2)}\n`,
  );
}
