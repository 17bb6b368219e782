import type { ActorSigma } from "./state";

/**
 * Sigma sets both sides of every canvas where one side has changed, and for each a WebGL canvas
 * makes its picture anew. What is as it was is not set again, and the layer that is not seen
 * (see `Canvas.module.css`) stays as small as can be.
 */
export function resizeLess(sigma: ActorSigma): void {
  const { edges, nodes, hoverNodes } = sigma.getCanvases();
  for (const canvas of [edges, nodes]) {
    if (canvas) {
      canvas.setAttribute = (side, size) => {
        if (canvas.getAttribute(side) !== size)
          Element.prototype.setAttribute.call(canvas, side, size);
      };
    }
  }
  if (!hoverNodes) return;
  hoverNodes.width = hoverNodes.height = 1;
  hoverNodes.setAttribute = () => undefined;
}
