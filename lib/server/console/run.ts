import { z } from "zod";
import { runConsoleQuery } from "@/lib/neo4j/console/run";
import type { EndFrame, Frame } from "@/lib/stream/frame";
import type { ResultLimits } from "@/lib/stream/limits";
import { clientOf, gates } from "../fairness";
import { log, type RequestLine } from "../log";
import type { Asked } from "../route";
import { parametersSchema } from "./parameters";
import { consolePolicy, forgetConsoleState, needConsole } from "./state";

/** Bytes of a console's request: parameters may be long lists. */
export const CONSOLE_BODY = 10_000_000;

export const CONSOLE_TIMEOUT_MS = 60_000;

export const textSchema = z.string("the query").max(1_000_000, "1,000,000 characters at most");

/** What every request that runs something has in common. */
export const statementFields = {
  text: textSchema,
  parameters: parametersSchema.default([]),
};

/** How much, for how long. */
export interface RunOptions {
  readonly mode: "run" | "explain" | "profile";
  readonly limits: ResultLimits;
  readonly timeoutMs: number;
}

type Statement = z.output<z.ZodObject<typeof statementFields>>;

/** A query that has its place to run. `done` gives the place back: call it when all is over. */
export interface Admitted {
  readonly frames: AsyncGenerator<Frame, void, undefined>;
  readonly done: () => Partial<RequestLine>;
}

/** @throws TooManyQueriesError, ConsoleOffError, the database's own, or the signal's reason */
export async function admit(
  {
    db,
    headers,
    id,
    signal,
  }: Pick<Asked<z.ZodType, z.ZodType, z.ZodType>, "db" | "headers" | "id" | "signal">,
  { text, parameters }: Statement,
  options: RunOptions,
): Promise<Admitted> {
  await needConsole(db);
  const leave = await gates().queries.enter(clientOf(headers), signal);
  const onBug = (err: unknown) => log().error({ id, err }, "console query");
  const query = { text, parameters, policy: consolePolicy(), signal, runId: id, onBug, ...options };
  let end: EndFrame | undefined;
  let rows = 0;
  async function* watched() {
    for await (const frame of runConsoleQuery(db, query)) {
      if (frame.frame === "end") end = frame;
      else if (frame.frame === "rows") rows += frame.rows.length;
      else if (frame.frame === "error" && frame.code === "database-away") forgetConsoleState();
      yield frame;
    }
  }
  return {
    frames: watched(),
    done: () => {
      leave();
      return { rows, ...(end && { outcome: end.outcome }) };
    },
  };
}
