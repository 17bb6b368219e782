import { isAlive } from "@/lib/neo4j/reads/alive";
import { METRICS_TYPE, metricsText } from "@/lib/server/metrics";
import { apiHeaders } from "@/lib/server/problem";
import { route } from "@/lib/server/route";

/** Who gathers the figures waits no longer for one of them. */
const DATABASE_MS = 1_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({}, async ({ db, id }) => {
  const text = await metricsText(await isAlive(db, DATABASE_MS));
  return {
    response: new Response(text, { headers: { ...apiHeaders(id), "content-type": METRICS_TYPE } }),
  };
});
