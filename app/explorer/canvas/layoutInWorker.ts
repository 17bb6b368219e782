import type { Point } from "@/lib/view/layout/start";
import type { LayoutTask } from "@/lib/view/layout/task";
import type { LaidOut, LayoutReply } from "./layout.worker";

export type Places = ReadonlyMap<string, Point>;

/**
 * Runs a layout beside the page. Each has a worker of its own, which ends with it: to
 * abort one is to end its worker. Where no worker may run, the page does it itself.
 */
export function layoutInWorker(task: LayoutTask, signal: AbortSignal): Promise<LaidOut> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    signal.addEventListener("abort", () => worker.terminate(), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutReply>) => {
      worker.terminate();
      if ("places" in data) resolve(data);
      else reject(new Error(`layout failed: ${data.fault}`));
    });
    worker.addEventListener("error", () => {
      worker.terminate();
      if (signal.aborted) return;
      import("@/lib/view/layout/run")
        .then(async ({ heapsOf, runLayout }) => ({
          places: await runLayout(task),
          heaps: heapsOf(task),
        }))
        .then(resolve, reject);
    });
    worker.postMessage(task);
  });
}
