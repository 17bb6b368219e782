import { z } from "zod";
import { readArticles } from "@/lib/neo4j/reads/articles";
import { handle } from "@/lib/server/handle";
import { paging } from "@/lib/server/paging";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  query: z.strictObject(paging),
  run: ({ query, db, signal }) => readArticles(db, query, { signal }),
});
