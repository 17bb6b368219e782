import { createStore, type StoreApi } from "zustand/vanilla";
import type { Frame } from "@/lib/stream/frame";
import { createPace } from "./pace";
import { afterFailure, afterFrame, afterStop, begun } from "./run";
import type { Run, RunError, RunMode, RunStart } from "./run";

/** How often more rows are shown; the first ones are at once. */
const SHOWN_MS = 100;

export interface StatementToRun {
  readonly text: string;
  /** Where it begins in the editor. */
  readonly start: number;
}

/** How the store reaches the server, and how it tells what went wrong. */
export interface RunDeps {
  readonly ask: (run: Run, signal: AbortSignal) => AsyncIterable<Frame>;
  /** Taken when statements are started: what is typed meanwhile counts for the next time. */
  readonly params: () => Run["params"];
  readonly describe: (thrown: unknown) => RunError;
  readonly now: () => number;
  /** After each statement, whatever came of it. */
  readonly onDone?: (run: Run) => void;
}

export interface Runs {
  /** Of the statements that were run together, in their order; those behind a fault are not here. */
  readonly runs: readonly Run[];
  /** How many were asked for. */
  readonly asked: number;
  /** Which of `runs` is shown. */
  readonly shown: number;
  readonly running: boolean;
  /** Runs statements in order and stops at the first fault; what runs already is stopped. */
  start(statements: readonly StatementToRun[], mode: RunMode): Promise<void>;
  /** Stops on the server as well. Harmless when nothing runs. */
  stop(): void;
  show(index: number): void;
}

export function createRuns({ ask, params: ofNow, describe, now, onDone }: RunDeps): StoreApi<Runs> {
  let leaving = new AbortController();
  let serial = 0;
  return createStore<Runs>()((set, get) => {
    const put = (run: Run) => {
      const { runs } = get();
      const index = runs.findIndex((other) => other.serial === run.serial);
      set({ runs: index < 0 ? [...runs, run] : runs.with(index, run) });
    };

    async function pump(begin: Omit<RunStart, "serial" | "startedAt">, signal: AbortSignal) {
      serial += 1;
      let run = begun({ ...begin, serial, startedAt: now() });
      put(run);
      set({ shown: get().runs.length - 1 });
      const pace = createPace(put, SHOWN_MS);
      try {
        for await (const frame of ask(run, signal)) {
          if (signal.aborted) break;
          const isMore = frame.frame === "rows" && run.rowCount > 0;
          run = afterFrame(run, frame, now());
          if (isMore) pace.soon(run);
          else pace.now(run);
        }
        if (signal.aborted) run = afterStop(run, now());
      } catch (thrown) {
        run = signal.aborted ? afterStop(run, now()) : afterFailure(run, describe(thrown), now());
      }
      pace.stop();
      // A newer run has the place already.
      if (leaving.signal === signal) put(run);
      onDone?.(run);
      return run.status === "done";
    }

    return {
      runs: [],
      asked: 0,
      shown: 0,
      running: false,
      async start(statements, mode) {
        if (statements.length === 0) return;
        leaving.abort();
        leaving = new AbortController();
        const { signal } = leaving;
        set({ runs: [], asked: statements.length, shown: 0, running: true });
        const params = ofNow();
        for (const { text, start } of statements) {
          const fine = await pump({ text, start, mode, params }, signal);
          if (!fine || leaving.signal !== signal) break;
        }
        if (leaving.signal === signal) set({ running: false });
      },
      stop: () => leaving.abort(),
      show: (shown) => set({ shown }),
    };
  });
}

/** What is shown: the run that a reader chose, else the newest. */
export function shownRun({ runs, shown }: Runs): Run | undefined {
  return runs[shown];
}
