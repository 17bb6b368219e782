import { createStore, entries, get, promisifyRequest, type UseStore } from "idb-keyval";
import { type KeptWork, readWritten, type WrittenWork } from "@/lib/view/keeping/work";

/** More tabs' work than anybody comes back to. */
const MOST_WORKS = 8;

let opened: UseStore | undefined;

const store = (): UseStore => (opened ??= createStore("whosays-work", "by-tab"));

/** Undefined: there is none, or none that can be read any more. */
export async function readWork(key: string): Promise<KeptWork | undefined> {
  return readWritten(await get<unknown>(key, store()));
}

/**
 * Begins to write at once, and asks for it to be done: a page that is about to go has no later.
 */
export function writeWork(key: string, work: WrittenWork): Promise<void> {
  return changed((works) => works.put(work, key));
}

export function dropWork(key: string): Promise<void> {
  return changed((works) => works.delete(key));
}

function changed(change: (works: IDBObjectStore) => unknown): Promise<void> {
  return store()("readwrite", (works) => {
    change(works);
    const { transaction } = works;
    transaction.commit();
    return promisifyRequest(transaction);
  });
}

/** Of other tabs, the newest first. What is too old to be looked for is taken away. */
export async function otherWorks(
  own: string,
): Promise<readonly (readonly [key: string, at: number])[]> {
  const all = (await entries<string, unknown>(store()))
    .filter(([key]) => key !== own)
    .map(([key, work]) => [key, atOf(work)] as const)
    .toSorted(([, a], [, b]) => b - a);
  await Promise.all(all.slice(MOST_WORKS).map(([key]) => dropWork(key)));
  return all.slice(0, MOST_WORKS);
}

/** Without reading all of it. */
function atOf(work: unknown): number {
  return typeof work === "object" && work !== null && "at" in work && typeof work.at === "number"
    ? work.at
    : 0;
}
