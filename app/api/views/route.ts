import type { ViewList } from "@/lib/model/views";
import { VIEW_BYTES } from "@/lib/model/views";
import { addView, listViews } from "@/lib/neo4j/views";
import { handle } from "@/lib/server/handle";
import { keptText, newViewSchema, writingViews } from "@/lib/server/views";

const offered = ["GET", "HEAD", "POST"];

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = handle({
  offered,
  run: async ({ db, signal }): Promise<ViewList> => ({ items: await listViews(db, { signal }) }),
});

export const { POST } = handle({
  method: "POST",
  offered,
  bodyLimit: VIEW_BYTES,
  body: newViewSchema,
  run: ({ body: { name, scene }, db, signal }) =>
    writingViews(() => addView(db, name, keptText(scene), { signal })),
});
