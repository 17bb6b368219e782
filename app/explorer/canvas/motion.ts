export function prefersReducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** How long anything on the canvas moves by itself. */
export const MOTION_MS = 180;

/** Calls `step` with the share of the way, from 0 to 1, until it is done or aborted. */
export function animate(step: (share: number) => void, signal: AbortSignal): void {
  if (prefersReducedMotion()) {
    step(1);
    return;
  }
  const begin = performance.now();
  const frame = (): void => {
    if (signal.aborted) return;
    const time = Math.min(1, (performance.now() - begin) / MOTION_MS);
    step(1 - (1 - time) ** 3);
    if (time < 1) requestAnimationFrame(frame);
  };
  frame();
}
