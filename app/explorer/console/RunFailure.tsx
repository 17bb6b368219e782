"use client";

import { Button } from "@mantine/core";
import type { Run, RunError } from "@/lib/view/console/run";
import failure from "@/app/ui/Failure.module.css";
import { useActions } from "./actions";
import { CONSOLE_WORDS, goToWords } from "./words";
import classes from "./Console.module.css";

interface RunFailureProps {
  readonly run: Run;
  readonly error: RunError;
}

/** What was refused or went wrong, why, and what would do. */
export function RunFailure({ run, error }: RunFailureProps) {
  const { goTo } = useActions();
  const { title, message, remedy, position, code } = error;

  return (
    <div className={classes.failed}>
      <div className={failure.root} role="alert">
        <p className={failure.title}>{title}</p>
        <p className={`${failure.text} ${classes.message}`}>{message}</p>
        {remedy && <p className={failure.text}>{remedy}</p>}
        {position && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => goTo(run.start + position.offset)}
          >
            {goToWords(position, run.start > 0)}
          </Button>
        )}
        <p className={failure.request}>
          {CONSOLE_WORDS.problemCode} <code>{code}</code>
        </p>
      </div>
    </div>
  );
}
