import type { MeasureReply, MeasureTask } from "./measure.worker";

/**
 * Measures beside the page, however long it takes; to abort is to end its worker.
 *
 * @param tell hears how far it is, from 0 to 1
 */
export function measureInWorker(
  task: MeasureTask,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./measure.worker.ts", import.meta.url), { type: "module" });
    const end = (): void => worker.terminate();
    signal.addEventListener(
      "abort",
      () => {
        end();
        reject(new DOMException("the measure was stopped", "AbortError"));
      },
      { once: true },
    );
    worker.addEventListener("message", ({ data }: MessageEvent<MeasureReply>) => {
      if ("share" in data) {
        tell(data.share);
        return;
      }
      end();
      if ("values" in data) resolve(data.values);
      else reject(new Error(`measure failed: ${data.fault}`));
    });
    worker.addEventListener("error", ({ message }) => {
      end();
      reject(new Error(`measure failed: ${message}`));
    });
    worker.postMessage(task);
  });
}
