import type { GraphSlice } from "@/lib/model/slice";
import type { Point } from "@/lib/view/layout/start";

/** What every page of the bench is given, from memory: nobody waits for a layout or a network. */
export interface Given {
  readonly slice: GraphSlice;
  /** By actor id, in pixels of a layout. */
  readonly places: Readonly<Record<string, Point>>;
}

/** Puts a graph into a container; ready when its first frame has been asked for. */
export type Show = (container: HTMLElement, given: Given) => Promise<void>;

/** What a page of the bench answers to; each sets it as `window.bench`. */
export interface BenchPage {
  /** Milliseconds from here to the end of the first frame. */
  show(given: Given): Promise<number>;
  /** Milliseconds from the last move of the pointer to the end of the frame that answers it. */
  frame(): Promise<number>;
  /** The same to when the page has said all: to wait for the pixels is a task of its own. */
  answer(): Promise<number>;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}
