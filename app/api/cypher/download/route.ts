import { z } from "zod";
import { ROW_FORMATS } from "@/lib/export/rows";
import { DOWNLOAD_FORMATS } from "@/lib/model/console";
import { DOWNLOAD_LIMITS, fileOf } from "@/lib/server/console/download";
import { admit, CONSOLE_BODY, statementFields } from "@/lib/server/console/run";
import { streamed } from "@/lib/server/streamed";

/** A file of millions of rows is as slow as the line that it travels on. */
const DOWNLOAD_MS = 600_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = streamed({
  method: "POST",
  bodyLimit: CONSOLE_BODY,
  body: z.strictObject({ ...statementFields, format: z.enum(DOWNLOAD_FORMATS) }),
  run: async ({ body: { format, ...statement }, ...asked }) => {
    const options = { mode: "run", limits: DOWNLOAD_LIMITS, timeoutMs: DOWNLOAD_MS } as const;
    const { frames, done } = await admit(asked, statement, options);
    const chunks = await fileOf(frames, format, asked.db.config.uri).catch((error: unknown) => {
      done();
      throw error;
    });
    return { contentType: ROW_FORMATS[format].contentType, chunks, done };
  },
});
