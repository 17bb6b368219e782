import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** The files at or below a path, in a stable order; none if it does not exist. */
export async function listFiles(place: string): Promise<string[]> {
  const facts = await stat(place).catch(() => undefined);
  if (!facts) return [];
  if (facts.isFile()) return [place];
  const names = (await readdir(place)).toSorted();
  return (await Promise.all(names.map((name) => listFiles(path.join(place, name))))).flat();
}
