"use client";

import { useEffect, useState } from "react";
import type { Run } from "@/lib/view/console/run";
import { shownRun } from "@/lib/view/console/runs";
import classes from "./Console.module.css";
import { useRuns } from "./desk";
import { doneOfWords, ranWords, runningWords } from "./words";

/** How many rows there are by now, and how long it took; the clock goes on between rows. */
export function RunStatus() {
  const run = useRuns(shownRun);
  const asked = useRuns((runs) => runs.asked);
  const done = useRuns((runs) => runs.runs.length);
  if (!run) return null;
  return (
    <span className={classes.status} data-status={run.status}>
      {asked > 1 && `${doneOfWords(done, asked)} · `}
      {run.status === "running" ? <Clock run={run} /> : ranWords(run)}
    </span>
  );
}

/** Often enough to be seen to go on; each tick is a frame, which in software costs much of a core. */
const TICK_MS = 500;

function Clock({ run }: { readonly run: Run }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return runningWords(run.rowCount, Math.max(now - run.startedAt, run.ms));
}
