import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import type { Child } from "./children.mjs";
import type { Report } from "./report.mjs";

/**
 * Prints a child's lines above the line of the running steps, until its output ends.
 *
 * @param isAside another child prints meanwhile: its lines come together, at the end
 */
export async function printOutput(child: Child, report: Report, isAside = false): Promise<void> {
  const kept: string[] = [];
  const tell = isAside ? (line: string) => void kept.push(line) : report.line;
  const print = async (stream: Readable | null) => {
    if (!stream) return;
    for await (const line of createInterface({ input: stream })) tell(line);
  };
  await Promise.race([Promise.all([print(child.stdout), print(child.stderr)]), child.ended]);
  for (const line of kept) report.line(line);
}
