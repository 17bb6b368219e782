"use client";

import { useEffect, useState } from "react";
import type { Run } from "@/lib/view/console/run";
import { shownRun } from "@/lib/view/console/runs";
import { counted } from "@/lib/view/words";
import classes from "./Console.module.css";
import { useRuns } from "./desk";

/** How many rows there are by now, and how long it took; the clock goes on between rows. */
export function RunStatus() {
  const run = useRuns(shownRun);
  const asked = useRuns((runs) => runs.asked);
  const done = useRuns((runs) => runs.runs.length);
  if (!run) return null;
  return (
    <span className={classes.status} data-status={run.status}>
      {asked > 1 && `${done} of ${asked} · `}
      {run.status === "running" ? <Clock run={run} /> : words(run)}
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
  return (
    <>
      Running · {counted(run.rowCount, "row")} · {duration(Math.max(now - run.startedAt, run.ms))}
    </>
  );
}

function words(run: Run): string {
  const rows = counted(run.rowCount, "row");
  const time = duration(run.ms);
  switch (run.status) {
    case "stopped":
      return `Stopped after ${rows} · ${time}`;
    case "failed":
      return run.rowCount > 0 ? `Failed after ${rows} · ${time}` : `Failed · ${time}`;
    case "done":
      return run.mode === "explain" ? `Explained · ${time}` : `${rows} · ${time}`;
    case "idle":
    case "running":
      return "";
  }
}

export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
