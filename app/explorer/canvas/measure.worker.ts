import type { MeasureId } from "@/lib/view/style/ids";
import type { MeasuredNetwork } from "@/lib/view/style/measures/network";
import { measure } from "@/lib/view/style/measures/registry";

export interface MeasureTask {
  readonly measure: MeasureId;
  readonly network: MeasuredNetwork;
}

export type MeasureReply =
  | { readonly share: number }
  | { readonly values: Float64Array }
  | { readonly fault: string };

const post = (reply: MeasureReply): void => self.postMessage(reply);

self.addEventListener("message", ({ data }: MessageEvent<MeasureTask>) => {
  try {
    post({ values: measure(data.measure, data.network, (share) => post({ share })) });
  } catch (error) {
    post({ fault: String(error) });
  }
});
