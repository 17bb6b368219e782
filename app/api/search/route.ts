import { z } from "zod";
import { readSearch } from "@/lib/neo4j/reads/search";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  query: z.strictObject({ q: z.string("what to search for").max(200, "200 characters at most") }),
  run: ({ query, db, signal }) => readSearch(db, query.q, { signal }),
});
