import { z } from "zod";
import { encodeFrames } from "@/lib/stream/encode";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { admit, CONSOLE_BODY, CONSOLE_TIMEOUT_MS, statementFields } from "@/lib/server/console/run";
import { streamed } from "@/lib/server/streamed";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = streamed({
  method: "POST",
  bodyLimit: CONSOLE_BODY,
  body: z.strictObject({
    ...statementFields,
    mode: z.enum(["run", "explain", "profile"]).default("run"),
    /** Whoever wants to wait less says so. */
    timeoutMs: z.int().min(1).max(CONSOLE_TIMEOUT_MS).default(CONSOLE_TIMEOUT_MS),
  }),
  run: async ({ body: { mode, timeoutMs, ...statement }, ...asked }) => {
    const options = { mode, timeoutMs, limits: CONSOLE_LIMITS };
    const { frames, done } = await admit(asked, statement, options);
    return {
      contentType: "application/x-ndjson; charset=utf-8",
      chunks: encodeFrames(frames),
      done,
    };
  },
});
