import type { Given, Show } from "../contract";

/** Lets a page be measured: call it once with what draws. */
export function begin(show: Show): void {
  let moved = 0;
  let answered = Promise.resolve(0);
  const onMove = (): void => {
    const start = performance.now();
    moved = start;
    // Counted here: by the time that somebody outside asks, frames have gone by.
    answered = nextFrame().then(() => performance.now() - start);
  };
  addEventListener("pointermove", onMove, { capture: true });
  window.bench = {
    async show(given: Given) {
      const container = document.createElement("main");
      container.style.cssText = "position:fixed;inset:0;background:#fff";
      document.body.append(container);
      const start = performance.now();
      await show(container, given);
      await nextFrame();
      finishDrawing();
      return performance.now() - start;
    },
    answer: () => answered,
    async frame() {
      await nextFrame();
      finishDrawing();
      return performance.now() - moved;
    },
  };
}

const nextFrame = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Waits for the pixels: what draws may still be at it when the page has said all. */
function finishDrawing(): void {
  const pixel = new Uint8Array(4);
  for (const canvas of document.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    else canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
  }
}
