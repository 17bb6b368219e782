import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleFault } from "@/lib/articles/faults";
import { nearest } from "@/lib/articles/nearest";

/** Where the article scripts of this checkout lie. */
export const SCRIPTS_DIR = fileURLToPath(new URL("../articles", import.meta.url));

export const isScript = (name: string): boolean => /(?<!\.d)\.(ts|json)$/.test(name);

/** A path as messages show it: short where it lies below the working folder. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  const shown = relative.startsWith("..") || relative === "" ? file : relative;
  return shown.split(path.sep).join("/");
}

interface Found {
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  readonly faults: readonly ArticleFault[];
}

/** The scripts that these paths name: files, and folders with all that lies in them. */
export async function findScripts(paths: readonly string[]): Promise<Found> {
  const wanted = (paths.length === 0 ? [SCRIPTS_DIR] : paths).map((name) => path.resolve(name));
  const found = await Promise.all(wanted.map(findAt));
  const files = new Map<string, string>();
  for (const file of found.flatMap((each) => each.files)) {
    const real = await realpath(file);
    if (!files.has(real)) files.set(real, file);
  }
  return { files: [...files.values()], faults: found.flatMap((each) => each.faults) };
}

async function findAt(file: string): Promise<Found> {
  const status = await stat(file).catch(() => undefined);
  if (status === undefined) return { files: [], faults: [await missing(file)] };
  if (!status.isDirectory()) {
    if (isScript(file)) return { files: [file], faults: [] };
    return {
      files: [],
      faults: [fileFault(file, "unknown file type", "name a .ts or a .json file")],
    };
  }
  const entries = await readdir(file, { recursive: true });
  const names = entries.filter(isScript).toSorted();
  if (names.length === 0) {
    const remedy = "write one as docs/article-script.md shows, or name another folder";
    return { files: [], faults: [fileFault(file, "no article script in this folder", remedy)] };
  }
  return { files: names.map((name) => path.join(file, name)), faults: [] };
}

async function missing(file: string): Promise<ArticleFault> {
  const siblings = await readdir(path.dirname(file)).catch(() => []);
  const near = nearest(path.basename(file), siblings);
  return {
    ...fileFault(file, "no such file", "name a .ts or .json file, or a folder of them"),
    ...(near !== undefined && { suggestion: shownPath(path.join(path.dirname(file), near)) }),
  };
}

export function fileFault(file: string, message: string, remedy: string): ArticleFault {
  return { kind: "file", file: shownPath(file), path: "", message, remedy };
}
