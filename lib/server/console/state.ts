import { guardPolicy, type GuardPolicy } from "@/lib/cypher/guard";
import type { ConsoleState } from "@/lib/model/console";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { probeReadEnforcement } from "@/lib/neo4j/console/probe";
import type { Database } from "@/lib/neo4j/driver";
import { webEnv } from "../env";

export class ConsoleOffError extends WhoSaysError {
  constructor(readonly reason: string) {
    super(`console off: ${reason}`);
  }

  get display(): DisplayError {
    return {
      code: "console-off",
      status: 503,
      title: "The console is off",
      detail: `This database does not keep reading queries to reading: ${this.reason}.`,
      remedy: "Use a Neo4j that enforces the access mode READ: 5.26 or 2026.01 and later do.",
    };
  }
}

/** The server behind a URI may be replaced while we run, so the answer is not kept for ever. */
const KEPT_MS = 60_000;

const shared = globalThis as typeof globalThis & { whosaysProbe?: Probe };

interface Probe {
  readonly at: number;
  readonly answer: Promise<ConsoleState>;
}

/** @throws what the driver throws where the server cannot be asked; it is asked anew next time */
export function consoleState(db: Database): Promise<ConsoleState> {
  const known = shared.whosaysProbe;
  if (known && performance.now() - known.at < KEPT_MS) return known.answer;
  const answer = probe(db);
  const asked = { at: performance.now(), answer };
  shared.whosaysProbe = asked;
  answer.catch(() => {
    if (shared.whosaysProbe === asked) delete shared.whosaysProbe;
  });
  return answer;
}

/** For when the database is seen to be away: what comes back may be another one. */
export function forgetConsoleState(): void {
  delete shared.whosaysProbe;
}

/** @throws ConsoleOffError */
export async function needConsole(db: Database): Promise<void> {
  const found = await consoleState(db);
  if (found.state === "off") throw new ConsoleOffError(found.reason);
}

async function probe(db: Database): Promise<ConsoleState> {
  const found = await probeReadEnforcement(db);
  return found.enforced ? { state: "on" } : { state: "off", reason: found.reason };
}

let policy: GuardPolicy | undefined;

/** The lists of what may be called, with what whoever runs the server allows besides. */
export function consolePolicy(): GuardPolicy {
  policy ??= guardPolicy(webEnv().WHOSAYS_ALLOWED_PROCEDURES);
  return policy;
}
