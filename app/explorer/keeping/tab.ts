/**
 * Each tab keeps its work under a key of its own, so that two of them never write over each
 * other. The key outlives a reload and a crash, as the browser keeps it with the tab; a tab that
 * was duplicated brings it along, and takes another one as soon as it sees that.
 */
const KEY = "whosays-tab";
const LOCK = "whosays-work-";

/** Did this tab keep work before? Asked before anything is loaded for it. */
export function hasTabKey(): boolean {
  return storedKey() !== undefined;
}

export interface Tab {
  /** Under which this tab writes. */
  readonly key: string;
  /** Under which it finds what it left, if it was here before. */
  readonly before: string | undefined;
}

export async function claimTab(): Promise<Tab> {
  const before = storedKey();
  const key = before !== undefined && (await isClaimed(before)) ? before : await newKey();
  return { key, before };
}

/** A key that nobody has: what this tab left under the other one stays there. */
export async function newKey(): Promise<string> {
  const key = crypto.getRandomValues(new Uint32Array(2)).join("-");
  await isClaimed(key);
  return key;
}

/** Only a tab with work has one, so that others do not wait for any. */
export function rememberTab(key: string): void {
  stored((storage) => storage.setItem(KEY, key));
}

export function forgetTab(): void {
  stored((storage) => storage.removeItem(KEY));
}

/** Keys of tabs that are open. Undefined where the browser cannot tell, as on plain HTTP. */
export async function openTabs(): Promise<ReadonlySet<string> | undefined> {
  if (!("locks" in navigator)) return undefined;
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = "" }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])),
  );
}

/** Held for as long as the page lives, however it ends. */
function isClaimed(key: string): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${LOCK}${key}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}

const storedKey = (): string | undefined => stored((storage) => storage.getItem(KEY)) ?? undefined;

/** A browser may forbid its storage; then nothing is remembered. */
function stored<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.sessionStorage);
  } catch {
    return undefined;
  }
}
