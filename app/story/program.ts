/**
 * The text of this program, which holds what works beside the page as well: a page on a disk may
 * start no worker from a file beside it, and one that is in it twice would be parsed twice.
 * Read while it runs first, as only then it is known which script it is.
 */
const text = "document" in globalThis ? document.currentScript?.textContent : undefined;

let url: string | undefined;

/** Stands where the explorer has `new Worker`: `scripts/story/build.ts` puts it there. */
export function storyWorker(name: string): Worker {
  if (!text) throw new Error("program missing: a story's worker is started by its page");
  url ??= URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return new Worker(url, { name });
}
