import { z } from "zod";

const count = (value: number): string => value.toLocaleString("en");

/**
 * A list of ids in a body. Their number is looked at first, so that a long list has one fault.
 *
 * @param what of which they are: "actor"
 */
export const idsAtOnce = <S extends z.ZodType>(what: string, id: S, most: number) =>
  z
    .array(z.unknown(), `a list of ${what} ids`)
    .max(most, {
      error: ({ input }) =>
        `${count((input as readonly unknown[]).length)} ids, and ${count(most)} at most: ask in parts`,
    })
    .pipe(z.array(id));
