import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import type { Child } from "./children.mjs";
import type { Report } from "./report.mjs";

/** Prints a child's lines above the line of the running steps, until its output ends. */
export async function printOutput(child: Child, report: Report): Promise<void> {
  const print = async (stream: Readable | null) => {
    if (!stream) return;
    for await (const line of createInterface({ input: stream })) report.line(line);
  };
  await Promise.race([Promise.all([print(child.stdout), print(child.stderr)]), child.ended]);
}
