import type { z } from "zod";
import { InvalidInputError } from "@/lib/model/errors";

/**
 * Where a page ended, as one opaque word. It holds the sort key of the last item, so that
 * the next page begins behind it whatever was added or removed in between. Inside it is
 * a query string rather than JSON: any text can be read as one, and the schema judges it.
 */
export function writeCursor(place: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(place).map(([key, value]) => [key, String(value)]);
  return Buffer.from(new URLSearchParams(fields).toString()).toString("base64url");
}

/** @throws InvalidInputError if it is not one that we wrote for this list */
export function readCursor<S extends z.ZodType>(
  schema: S,
  cursor: string | undefined,
): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  const fields = new URLSearchParams(Buffer.from(cursor, "base64url").toString());
  const place = schema.safeParse(Object.fromEntries(fields));
  if (place.success) return place.data;
  throw new InvalidInputError("query", [
    {
      path: "after",
      message: "not a `next` of this list; leave it out to begin at the first page",
    },
  ]);
}
