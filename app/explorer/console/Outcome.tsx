"use client";

import { SegmentedControl } from "@mantine/core";
import { Empty } from "@/app/ui/Empty";
import { shownRun } from "@/lib/view/console/runs";
import classes from "./Console.module.css";
import { useRuns } from "./desk";
import { Notices } from "./Notices";
import { Results } from "./results/Results";
import { RunFailure } from "./RunFailure";
import { CONSOLE_WORDS, statementLabel } from "./words";

/** What came of the run that is shown. */
export function Outcome() {
  const run = useRuns(shownRun);
  if (!run) {
    return <Empty>{CONSOLE_WORDS.noResult}</Empty>;
  }
  const isStopped = run.status === "stopped" && run.rowCount === 0;
  const isBare = isStopped || (run.error && run.rowCount === 0 && !run.plan);
  return (
    <div className={classes.outcome} data-run={run.serial} data-ended={run.status !== "running"}>
      <Steps />
      {run.error && <RunFailure run={run} error={run.error} />}
      <Notices run={run} />
      {isStopped && <Empty>{CONSOLE_WORDS.stoppedFirst}</Empty>}
      {!isBare && <Results run={run} />}
    </div>
  );
}

/** Of several statements, which one's result is shown. */
function Steps() {
  const runs = useRuns((state) => state.runs);
  const asked = useRuns((state) => state.asked);
  const shown = useRuns((state) => state.shown);
  const show = useRuns((state) => state.show);
  if (asked < 2) return null;
  return (
    <div className={classes.steps}>
      <SegmentedControl
        size="xs"
        aria-label={CONSOLE_WORDS.whichResult}
        value={String(shown)}
        onChange={(value) => show(Number(value))}
        data={runs.map(({ serial }, index) => ({
          value: String(index),
          label: statementLabel(index + 1),
          key: serial,
        }))}
      />
    </div>
  );
}
