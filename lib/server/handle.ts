import type { z } from "zod";
import type { nothing } from "./input";
import { apiHeaders } from "./problem";
import { type Asked, type Handlers, type Inputs, route } from "./route";

export interface Operation<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  Answer,
> extends Inputs<P, Q, B> {
  readonly run: (asked: Asked<P, Q, B>) => Promise<Answer>;
}

/**
 * A route that answers with one JSON value. Give all of it to the route's exports: the
 * methods that it does not offer are answered, too.
 */
export function handle<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
  Answer = unknown,
>(operation: Operation<P, Q, B, Answer>): Handlers {
  return route(operation, async (asked) => ({
    response: Response.json(await operation.run(asked), { headers: apiHeaders(asked.id) }),
  }));
}
