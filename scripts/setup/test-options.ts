import { Fault } from "./fault.mjs";
import { type Project, projects } from "./vitest";

export type TestOptions =
  | { kind: "tests"; projects: readonly Project[]; patterns: string[] }
  | { kind: "bench" | "scenes"; patterns: string[] }
  | { kind: "promises" };

/** `npm test -- [unit|neo4j|browser] [pattern…]`, `--bench …`, `--scenes …`, `--promises`. */
export function readTestOptions(args: readonly string[]): TestOptions {
  const [first, ...rest] = args;
  if (first === "--bench") return { kind: "bench", patterns: rest };
  if (first === "--scenes") return { kind: "scenes", patterns: rest };
  if (first === "--promises") return { kind: "promises" };
  if (first === undefined) return { kind: "tests", projects, patterns: [] };
  const project = projects.find((name) => name === first);
  if (project) return { kind: "tests", projects: [project], patterns: rest };
  throw new Fault(
    `kind of tests unknown: ${first}`,
    `choose one of ${projects.join(", ")}, or leave it out for all`,
  );
}
