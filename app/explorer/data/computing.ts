import { fetchWholeNetwork } from "@/lib/client";
import { TIES_AT_ONCE } from "@/lib/model/limits";
import type { GraphSlice } from "@/lib/model/slice";
import type { MeasureId, Scope } from "@/lib/view/style/ids";
import {
  groundOfShown,
  groundOfWhole,
  type MeasuredNetwork,
  networkOf,
  networkOfWhole,
} from "@/lib/view/style/measures/network";
import type { Measured } from "@/lib/view/style/schema";
import { measureInWorker } from "../canvas/measureInWorker";
import type { SessionStore } from "./session";
import { tooManyLinesWords } from "./words";

/** What is to be computed of what is shown, and who is to be told. */
interface Computing {
  readonly measure: MeasureId;
  readonly scope: Scope;
  readonly shown: GraphSlice;
  readonly session: SessionStore;
  readonly tell: (share?: number, actors?: number) => void;
  readonly signal: AbortSignal;
}

/** Undefined where the network is too large to be sent, which is said. */
export async function compute(task: Computing): Promise<Measured | undefined> {
  const { measure, scope, shown, session, tell, signal } = task;
  const found = await networkFor(scope, shown, signal);
  if (typeof found === "number") {
    session.getState().tell(tooManyLinesWords(found, TIES_AT_ONCE));
    return undefined;
  }
  const { network, ground } = found;
  const actors = network.keys.length;
  tell(undefined, actors);
  await pause();
  signal.throwIfAborted();
  const numbers = await measureInWorker(
    { measure, network },
    (share) => tell(share, actors),
    signal,
  );
  return {
    measure,
    scope,
    actors,
    lines: network.from.length,
    ground,
    values: network.keys.map((key, place) => [key, numbers[place] ?? 0] as const),
  };
}

/** Lets the page draw and answer before what comes next. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

async function networkFor(
  scope: Scope,
  shown: GraphSlice,
  signal: AbortSignal,
): Promise<{ readonly network: MeasuredNetwork; readonly ground: string } | number> {
  if (scope === "shown") {
    // Each by itself takes less than a frame of a large network.
    await pause();
    const network = networkOf(shown);
    await pause();
    return { network, ground: groundOfShown(shown) };
  }
  const whole = await fetchWholeNetwork(signal);
  if (whole.leftOut > 0) return whole.total.edges;
  return { network: networkOfWhole(whole), ground: groundOfWhole(whole.total) };
}
