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

/** @param signal ends the claim; at the latest the page's end does */
export async function claimTab(signal: AbortSignal): Promise<Tab> {
  const before = storedKey();
  // The page before this one may be about to let go of it.
  const isOwn = before !== undefined && (await isClaimed(before, signal, RELEASED_MS));
  return { key: isOwn ? before : await newKey(signal), before };
}

/** A key that nobody has: what this tab left under the other one stays there. */
export async function newKey(signal: AbortSignal): Promise<string> {
  const key = crypto.getRandomValues(new Uint32Array(2)).join("-");
  await isClaimed(key, signal);
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

/**
 * A reload has its key as soon as the browser has taken the page before it down, which a busy
 * machine does late. Only a duplicated tab waits for all of it, once.
 */
const RELEASED_MS = 1_000;

/**
 * Held until the signal, or for as long as the page lives, however it ends.
 *
 * @param withinMs how long to wait for who holds it
 */
function isClaimed(key: string, signal: AbortSignal, withinMs = 0): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(true);
  const waiting = withinMs > 0 ? { signal: AbortSignal.timeout(withinMs) } : { ifAvailable: true };
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${LOCK}${key}`, waiting, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise<void>((release) => {
          if (signal.aborted) release();
          signal.addEventListener("abort", () => release());
        });
      })
      .catch((error: unknown) => (waiting.signal?.aborted ? resolve(false) : reject(error)));
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
