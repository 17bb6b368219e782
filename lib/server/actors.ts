import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";

/** As many as a canvas bears with names that can be read; their ids fit into one body. */
export const ACTORS_AT_ONCE = 10_000;

const count = (value: number): string => value.toLocaleString("en");

/** A scene by its actors. The number is looked at first, so that a long list has one fault. */
export const actorIdsSchema = z
  .array(z.unknown(), "a list of actor ids")
  .max(ACTORS_AT_ONCE, {
    error: ({ input }) =>
      `${count((input as readonly unknown[]).length)} ids, and ${count(ACTORS_AT_ONCE)} at most: ask in parts`,
  })
  .pipe(z.array(actorIdSchema));
