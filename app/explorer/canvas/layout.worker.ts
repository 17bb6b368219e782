import { runLayout } from "@/lib/view/layout/run";
import type { Point } from "@/lib/view/layout/start";
import type { LayoutTask } from "@/lib/view/layout/task";
import { layoutStoreFor } from "./layoutStore";

export type LayoutReply =
  | { readonly places: ReadonlyMap<string, Point> }
  | { readonly fault: string };

self.addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  void answer(data).then((reply) => self.postMessage(reply));
});

async function answer(task: LayoutTask): Promise<LayoutReply> {
  try {
    // A store that cannot be read or is full costs time, and nothing else.
    const store = await layoutStoreFor(task).catch(() => undefined);
    const known = await store?.recall().catch(() => undefined);
    if (known) return { places: known };
    const places = await runLayout(task);
    await store?.keep(places).catch(() => undefined);
    return { places };
  } catch (error) {
    return { fault: String(error) };
  }
}
