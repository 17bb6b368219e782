import { z } from "zod";
import { checkText } from "@/lib/server/console/check";
import { textSchema } from "@/lib/server/console/run";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  method: "POST",
  body: z.strictObject({ text: textSchema }),
  run: ({ body, ...asked }) => checkText(asked, body.text),
});
