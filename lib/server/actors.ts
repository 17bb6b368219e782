import { actorIdSchema } from "@/lib/model/ids";
import { ACTORS_BY_ID } from "@/lib/model/limits";
import { idsAtOnce } from "./ids";

/** As many as a canvas bears with names that can be read; their ids fit into one body. */
export const ACTORS_AT_ONCE = 10_000;

/** A scene by its actors. */
export const actorIdsSchema = idsAtOnce("actor", actorIdSchema, ACTORS_AT_ONCE);

export const someActorIdsSchema = idsAtOnce("actor", actorIdSchema, ACTORS_BY_ID);
