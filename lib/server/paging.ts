import { z } from "zod";

const LIMIT_RULE = "a whole number from 1 to 100";

/** Parameters of every list that comes in pages. */
export const paging = {
  limit: z.coerce
    .number(LIMIT_RULE)
    .int(LIMIT_RULE)
    .min(1, LIMIT_RULE)
    .max(100, LIMIT_RULE)
    .default(25),
  after: z.string().max(500).optional(),
};
