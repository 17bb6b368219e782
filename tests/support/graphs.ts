import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

type Values = Readonly<Record<string, unknown>>;

export interface ReadGraph {
  readonly networkx: {
    readonly directed: boolean;
    readonly nodes: readonly Values[];
    readonly edges: readonly Values[];
  };
  /** Null for GEXF, which it does not read. */
  readonly igraph: {
    readonly directed: boolean;
    readonly nodes: readonly string[];
    readonly edges: readonly Values[];
  } | null;
}

const PROGRAM = fileURLToPath(new URL("./graphs.py", import.meta.url));

/** Reads a graph's file with networkx and igraph, where a warning counts as a fault. */
export async function readGraphFile(file: string): Promise<ReadGraph> {
  const python = process.env["WHOSAYS_TEST_PYTHON"];
  if (!python) throw new Error(process.env["WHOSAYS_TEST_PYTHON_MISSING"] || "run by npm test");
  const { stdout } = await promisify(execFile)(python, [PROGRAM, file], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout) as ReadGraph;
}
