import { EXPORT_BODY, exportBody, writeExport } from "@/lib/server/exports";
import { streamed } from "@/lib/server/streamed";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = streamed({
  method: "POST",
  bodyLimit: EXPORT_BODY,
  body: exportBody,
  run: ({ body, ...asked }) => writeExport(asked, body),
});
