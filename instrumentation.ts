import type { Instrumentation } from "next";

/** Next calls it once, before the first request. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { begin } = await import("./lib/server/begin");
  begin();
}

/** What fails while a page is made; routes tell of their own faults. */
export const onRequestError: Instrumentation.onRequestError = async (err, { method, path }) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { log } = await import("./lib/server/log");
  log().error({ err, method, path: path.split("?")[0] }, "page");
};
