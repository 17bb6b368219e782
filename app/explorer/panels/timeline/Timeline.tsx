"use client";

import { SegmentedControl, Skeleton, Switch } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { type Clock, CLOCKS, type SceneFilter, withSetting } from "@/lib/view/filter/filter";
import type { Times } from "@/lib/view/filter/times";
import { barWords, rangeOf, windowOf } from "@/lib/view/filter/window";
import { CLOCK_WORDS } from "@/lib/view/filter/words";
import { Failure } from "@/app/ui/Failure";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { Brush } from "./Brush";
import { Steps } from "./Steps";
import { TIMELINE_WORDS, keepUndatedWords, spanWords } from "./words";
import classes from "./Timeline.module.css";

/** Statements by one of three clocks, and the window of time that is to be seen. */
export function Timeline() {
  const { base, engine, columns, filter, error, retry } = useFilterView();
  const [looked, setLooked] = useState<Clock>("happened");
  const clock = filter.time?.clock ?? looked;
  // The ends follow the hand; the bars, which only other filters change, may come a frame later.
  const latest = useDeferredValue(filter);
  const times = useMemo(
    () => base && engine && columns && engine.timesOf(base, columns, latest, clock),
    [base, engine, columns, latest, clock],
  );
  if (error) return <Failure what={TIMELINE_WORDS.statements} error={error} onRetry={retry} />;
  if (!times)
    return <Skeleton height={96} m="sm" width="auto" aria-label={TIMELINE_WORDS.loading} />;
  return <Known times={times} filter={filter} onClock={setLooked} />;
}

interface KnownProps {
  readonly times: Times;
  readonly filter: SceneFilter;
  readonly onClock: (clock: Clock) => void;
}

function Known({ times, filter, onClock }: KnownProps) {
  const { set } = useFilterCommands();
  const { clock, bars, unit, undated } = times;
  const keepsUndated = filter.time?.undated ?? true;
  const [first, last] = windowOf(times, filter.time);
  const [one, other] = [bars[first], bars[last]];
  const changeClock = (next: Clock): void => {
    onClock(next);
    if (filter.time) set(TIMELINE_WORDS.changeClock, withSetting(filter, "time", undefined));
  };
  return (
    <>
      <div className={classes.tools}>
        <SegmentedControl
          className={classes.clocks ?? ""}
          classNames={{ label: classes.clock ?? "" }}
          size="xs"
          aria-label={TIMELINE_WORDS.whichClock}
          value={clock}
          onChange={(value) => changeClock(CLOCKS.find((each) => each === value) ?? clock)}
          data={CLOCKS.map((value) => ({ value, label: CLOCK_WORDS[value] }))}
        />
        <Steps times={times} filter={filter} />
        <p className={classes.when}>
          {one && other
            ? first === last
              ? barWords(one, unit)
              : spanWords(barWords(one, unit), barWords(other, unit))
            : TIMELINE_WORDS.noDays}
        </p>
        <span className={classes.space} />
        <Switch
          size="xs"
          label={keepUndatedWords(undated)}
          checked={keepsUndated}
          disabled={undated === 0 && keepsUndated}
          onChange={(event) =>
            set(
              event.currentTarget.checked
                ? TIMELINE_WORDS.keepUndated
                : TIMELINE_WORDS.leaveOutUndated,
              withSetting(
                filter,
                "time",
                rangeOf(times, [first, last], event.currentTarget.checked),
              ),
            )
          }
        />
      </div>
      {bars.length > 0 && <Brush times={times} filter={filter} />}
    </>
  );
}
