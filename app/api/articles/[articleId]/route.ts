import { z } from "zod";
import { articleIdSchema } from "@/lib/model/ids";
import { readArticle } from "@/lib/neo4j/reads/articles";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  params: z.object({ articleId: articleIdSchema }),
  run: ({ params, db, signal }) => readArticle(db, params.articleId, { signal }),
});
