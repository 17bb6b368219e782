import { actorIdSchema } from "@/lib/model/ids";
import { idsAtOnce } from "./ids";

/** As many as a canvas bears with names that can be read; their ids fit into one body. */
export const ACTORS_AT_ONCE = 10_000;

/** A scene by its actors. */
export const actorIdsSchema = idsAtOnce("actor", actorIdSchema, ACTORS_AT_ONCE);
