import type { Heap } from "@/lib/view/layout/heaps";
import { heapsOf, runLayout } from "@/lib/view/layout/run";
import type { Point } from "@/lib/view/layout/start";
import type { LayoutTask } from "@/lib/view/layout/task";
import { layoutStoreFor } from "./layoutStore";

export interface LaidOut {
  readonly places: ReadonlyMap<string, Point>;
  readonly heaps: readonly Heap[];
}

export type LayoutReply = LaidOut | { readonly fault: string };

self.addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  void answer(data).then((reply) => self.postMessage(reply));
});

async function answer(task: LayoutTask): Promise<LayoutReply> {
  try {
    // A store that cannot be read or is full costs time, and nothing else.
    const store = await layoutStoreFor(task).catch(() => undefined);
    const known = await store?.recall().catch(() => undefined);
    const places = known ?? (await runLayout(task));
    if (!known) await store?.keep(places).catch(() => undefined);
    return { places, heaps: heapsOf(task) };
  } catch (error) {
    return { fault: String(error) };
  }
}
