import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import { PATH_MEASURES } from "@/lib/model/paths";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { actorIdsSchema } from "./actors";

const upTo = (most: number) => {
  const rule = `a whole number from 1 to ${most}`;
  return z.int(rule).min(1, rule).max(most, rule);
};

/** Which paths to look for: `PathRequest`, with what is left out filled in. */
export const pathsSchema = z
  .strictObject({
    from: actorIdSchema,
    to: actorIdSchema,
    k: upTo(10).default(3),
    maxLength: upTo(6).default(4),
    by: z.enum(PATH_MEASURES).default("hops"),
    directed: z.boolean().default(false),
    withoutTypes: z.array(z.enum(EVENT_TYPE_NAMES)).max(EVENT_TYPE_NAMES.length).default([]),
    withoutActors: actorIdsSchema.default([]),
  })
  .superRefine(({ from, to, withoutActors }, context) => {
    const tell = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (from === to) tell(["to"], "the same actor as `from`: a path leads to somebody else");
    for (const [i, actorId] of withoutActors.entries())
      if (actorId === from || actorId === to)
        tell(["withoutActors", i], "an end of the path: it cannot be left out");
  });
