import { layoutOf } from "@/lib/view/layout/layouts";
import type { Point } from "@/lib/view/layout/start";
import type { LayoutTask } from "@/lib/view/layout/task";

type Places = ReadonlyMap<string, Point>;

/** Another name whenever the same task is to have another result: the old ones are forgotten. */
const STORE = "whosays-layouts-2";
/** Fewer nodes are laid out sooner than they are looked up. */
const FEWEST = 300;
/** Of 10,000 nodes one takes 80 kB. */
const MOST = 12;

/**
 * Keeps layouts of large networks in the browser, so that a reload shows the picture that was
 * there and no one waits for it twice. Nothing is kept where the browser has no store for it, as
 * on plain HTTP, and nothing of what was placed by hand: that is the scene's.
 */
export interface LayoutStore {
  recall(): Promise<Places | undefined>;
  keep(places: Places): Promise<void>;
}

/** @returns undefined where the result of this task is not kept */
export async function layoutStoreFor(task: LayoutTask): Promise<LayoutStore | undefined> {
  const { nodes, wish } = task;
  const isKept =
    nodes.length >= FEWEST && !layoutOf(wish.id).fromPresent && nodes.every(({ fixed }) => !fixed);
  if (!isKept || !("caches" in globalThis)) return undefined;
  const url = `/layouts/${await digestOf(task)}`;
  const store = await caches.open(STORE);
  return {
    async recall() {
      const kept = await store.match(url);
      if (!kept) return undefined;
      const numbers = new Float32Array(await kept.arrayBuffer());
      if (numbers.length !== 2 * nodes.length) return undefined;
      return new Map(
        nodes.map(({ key }, i) => [key, { x: numbers[2 * i] ?? 0, y: numbers[2 * i + 1] ?? 0 }]),
      );
    },
    async keep(places) {
      const numbers = new Float32Array(2 * nodes.length);
      nodes.forEach(({ key, x, y }, i) => {
        const place = places.get(key) ?? { x, y };
        numbers.set([place.x, place.y], 2 * i);
      });
      await store.put(url, new Response(numbers));
      const urls = await store.keys();
      await Promise.all(urls.slice(0, -MOST).map((old) => store.delete(old)));
    },
  };
}

/** Of all that a layout hangs on; where its nodes stood before is not part of it. */
async function digestOf({ nodes, edges, shape, wish }: LayoutTask): Promise<string> {
  const text = JSON.stringify([
    nodes.map(({ key, size, label, kind }) => [key, size, label, kind]),
    edges.map(({ source, target, weight, lean }) => [source, target, weight, lean]),
    shape,
    wish.id,
    Object.entries(wish.values).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
