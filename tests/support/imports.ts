import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "@/scripts/setup/paths.mjs";

/** What comes with some files of ours: all that they import, and that imports in turn. */
export interface Reached {
  /** Files of ours, from the root of the checkout. */
  readonly files: ReadonlySet<string>;
  /** By package or module of a package, the names that are taken from it. */
  readonly packages: ReadonlyMap<string, ReadonlySet<string>>;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?([^;"]*?)\s*from\s+"([^"]+)"|^import\s+"([^"]+)"/gm;
const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/** Types and what is imported when it is wanted (`import()`) do not count. */
export function reachedFrom(entries: readonly string[]): Reached {
  const files = new Set<string>();
  const packages = new Map<string, Set<string>>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const { from, names } of importsOf(readFileSync(path.join(root, file), "utf8"))) {
      const ours = fileOf(file, from);
      if (ours !== undefined) visit(ours);
      else packages.set(from, new Set([...(packages.get(from) ?? []), ...names]));
    }
  };
  for (const entry of entries) visit(entry);
  return { files, packages };
}

function importsOf(source: string): { readonly from: string; readonly names: readonly string[] }[] {
  return [...source.matchAll(IMPORT)].flatMap(([, type, list = "", named, bare]) => {
    const from = named ?? bare;
    if (type !== undefined || from === undefined) return [];
    const parts = list
      .replaceAll(/[{}]/g, "")
      .split(",")
      .map((part) => part.trim());
    const names = parts.filter((part) => part !== "" && !part.startsWith("type "));
    return names.length > 0 || bare !== undefined ? [{ from, names }] : [];
  });
}

function fileOf(importer: string, from: string): string | undefined {
  const isOurs = from.startsWith("@/") || from.startsWith(".");
  if (!isOurs) return undefined;
  const to = from.startsWith("@/") ? from.slice(2) : path.join(path.dirname(importer), from);
  const found = ENDINGS.map((ending) => `${to}${ending}`).find((file) => {
    const whole = path.join(root, file);
    return existsSync(whole) && statSync(whole).isFile();
  });
  if (found === undefined) throw new Error(`${importer} imports ${from}, which is no file`);
  return found;
}
