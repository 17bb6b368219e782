/** By the names of the files that the explorer starts workers from. */
const JOBS: Readonly<Record<string, () => Promise<unknown>>> = {
  "layout.worker": () => import("../explorer/canvas/layout.worker"),
  "measure.worker": () => import("../explorer/canvas/measure.worker"),
};

/** What is sent to the worker waits until the job is there to hear it. */
export function startJob(name: string): void {
  const job = JOBS[name];
  if (!job) throw new Error(`worker unknown: ${name}`);
  void job();
}
