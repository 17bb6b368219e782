import { z } from "zod";
import { keptViewSchema, type KeptView, viewCounts } from "@/lib/view/keeping/view";
import { VIEW_NAME_LENGTH, type ViewKeeping } from "@/lib/model/views";
import { viewIdSchema } from "@/lib/model/ids";
import { ViewsReadOnlyError } from "@/lib/neo4j/viewRefusals";
import type { KeptText } from "@/lib/neo4j/views";
import { webEnv } from "./env";

const nameSchema = z
  .string()
  .trim()
  .min(1, "a name")
  .max(VIEW_NAME_LENGTH, `${VIEW_NAME_LENGTH} characters at most`);

export const newViewSchema = z.strictObject({ name: nameSchema, scene: keptViewSchema });

export const viewChangeSchema = z.strictObject({
  version: z.number().int().min(1),
  name: nameSchema.exactOptional(),
  scene: keptViewSchema.exactOptional(),
});

export const viewParams = z.object({ viewId: viewIdSchema });

export function keptText(scene: KeptView): KeptText {
  return {
    scene: JSON.stringify(scene),
    counts: viewCounts(scene),
  };
}

const BY_SETTING = "This server is set up to keep views in the browser.";

/** Rights may be given while we run, so a refusal is not believed for ever. */
const BELIEVED_MS = 60_000;

const shared = globalThis as typeof globalThis & { whosaysViewsRefused?: Refused };

interface Refused {
  readonly at: number;
  readonly reason: string;
}

/** As it is set, or as the database's last refusal has shown. */
export function viewKeeping(): ViewKeeping {
  if (webEnv().WHOSAYS_VIEWS === "browser") return { keptIn: "browser", reason: BY_SETTING };
  const refused = shared.whosaysViewsRefused;
  return refused && performance.now() - refused.at < BELIEVED_MS
    ? { keptIn: "browser", reason: refused.reason }
    : { keptIn: "database" };
}

/**
 * Writes a view, unless it is known that none can be written.
 *
 * @throws ViewsReadOnlyError, and what `write` throws
 */
export async function writingViews<T>(write: () => Promise<T>): Promise<T> {
  const keeping = viewKeeping();
  if (keeping.keptIn === "browser") throw new ViewsReadOnlyError(keeping.reason);
  return write().catch((error: unknown) => {
    if (error instanceof ViewsReadOnlyError) {
      shared.whosaysViewsRefused = { at: performance.now(), reason: error.reason };
    }
    throw error;
  });
}
