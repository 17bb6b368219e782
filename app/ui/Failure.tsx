import { Button } from "@mantine/core";
import { ProblemError } from "@/lib/client";
import { toDisplay } from "@/lib/model/errors";
import { UI_WORDS, didNotComeWords } from "./words";
import classes from "./Failure.module.css";

interface FailureProps {
  /** What was being done, to begin the heading: "The statements". */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failed request, shown where its answer would have stood. */
export function Failure({ what, error, onRetry }: FailureProps) {
  const display = toDisplay(error);
  // What does not exist will not come by asking again.
  const gone = display.status === 404;
  return (
    <div className={classes.root} role="alert">
      <p className={classes.title}>{gone ? display.title : didNotComeWords(what)}</p>
      <p className={classes.text}>
        {!gone && `${display.title}. `}
        {display.detail}
      </p>
      <p className={classes.text}>{display.remedy}</p>
      {onRetry && !gone && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {UI_WORDS.tryAgain}
        </Button>
      )}
      {error instanceof ProblemError && (
        <p className={classes.request}>
          {UI_WORDS.request} <code>{error.requestId}</code>, {UI_WORDS.problemCode}{" "}
          <code>{display.code}</code>
        </p>
      )}
    </div>
  );
}
