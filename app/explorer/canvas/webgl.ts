/** Can this browser draw? The context that shows it is given back at once. */
export function hasWebGl(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Calls back when the graphics card takes a context away, as after sleep or a crash. */
export function onContextLost(container: HTMLElement, lost: () => void, signal: AbortSignal): void {
  for (const canvas of container.querySelectorAll("canvas")) {
    canvas.addEventListener("webglcontextlost", lost, { signal });
  }
}
