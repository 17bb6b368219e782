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
  /** The longest holds sixty letters of a name, each as long as a letter can be in a URL. */
  after: z.string().max(1_500).optional(),
};

/** Some values of a closed set, with commas between them. */
export const listOf = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(values)));
