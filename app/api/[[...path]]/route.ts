import { z } from "zod";
import { UnknownRouteError } from "@/lib/server/faults";
import { handle } from "@/lib/server/handle";

/** Every address of the API that no other route takes: a program is answered as a program. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  params: z.object({ path: z.array(z.string()).optional() }),
  query: z.unknown(),
  run: ({ params: { path = [] } }) =>
    Promise.reject(new UnknownRouteError(["/api", ...path].join("/"))),
});
