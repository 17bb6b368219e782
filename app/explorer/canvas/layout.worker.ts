import { runLayout } from "@/lib/view/layout/run";
import type { Point } from "@/lib/view/layout/start";
import type { LayoutTask } from "@/lib/view/layout/task";

export type LayoutReply =
  | { readonly places: ReadonlyMap<string, Point> }
  | { readonly fault: string };

self.addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  let reply: LayoutReply;
  try {
    reply = { places: runLayout(data) };
  } catch (error) {
    reply = { fault: String(error) };
  }
  self.postMessage(reply);
});
