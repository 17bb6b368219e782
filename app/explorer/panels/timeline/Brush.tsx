"use client";

import { RangeSlider } from "@mantine/core";
import type { CSSProperties, KeyboardEvent } from "react";
import { type SceneFilter, withSetting } from "@/lib/view/filter/filter";
import type { Times } from "@/lib/view/filter/times";
import { type BarWindow, barWords, rangeOf, windowOf } from "@/lib/view/filter/window";
import { useMovingFilter } from "../../data/filterCommands";
import { TIMELINE_WORDS, barLabel, barsLabel, timeStep } from "./words";
import classes from "./Timeline.module.css";

/** A page is this part of all bars. */
const PAGES = 10;

interface BrushProps {
  readonly times: Times;
  readonly filter: SceneFilter;
}

/** The bars, and two ends that are moved by hand or by keys. */
export function Brush({ times, filter }: BrushProps) {
  const { move, rest } = useMovingFilter();
  const { bars, unit, clock } = times;
  const window = windowOf(times, filter.time);
  const [first, last] = window;
  const isUndatedKept = filter.time?.undated ?? true;
  const filterFor = (next: BarWindow): SceneFilter =>
    withSetting(filter, "time", rangeOf(times, next, isUndatedKept));
  const brush = (next: BarWindow): void => move(timeStep(clock), filterFor(next));
  const page = Math.max(1, Math.round(bars.length / PAGES));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "PageUp" ? page : event.key === "PageDown" ? -page : 0;
    const thumbs = [...event.currentTarget.querySelectorAll("[role=slider]")];
    const thumb = thumbs.indexOf(document.activeElement ?? event.currentTarget);
    if (step === 0 || thumb < 0) return;
    event.preventDefault();
    const to = (bar: number): number => Math.max(0, Math.min(bars.length - 1, bar + step));
    if (thumb === 0) brush([to(first), Math.max(to(first), last)]);
    else brush([Math.min(to(last), first), to(last)]);
  };
  const wordsOf = (bar: number): string => {
    const at = bars[bar];
    return at ? barLabel(barWords(at, unit), at.count) : "";
  };
  return (
    <div className={classes.brush} style={{ "--bars": bars.length } as CSSProperties}>
      <Bars times={times} window={window} />
      {bars.length > 1 && (
        <RangeSlider
          className={classes.slider ?? ""}
          classNames={{ trackContainer: classes.track ?? "" }}
          onKeyDown={onKeyDown}
          onBlur={() => rest(filter)}
          size={4}
          thumbSize={16}
          min={0}
          max={bars.length - 1}
          minRange={0}
          step={1}
          value={[first, last]}
          label={wordsOf}
          thumbFromLabel={TIMELINE_WORDS.from}
          thumbToLabel={TIMELINE_WORDS.to}
          thumbValueText={wordsOf}
          onChange={brush}
          onChangeEnd={(next) => {
            // Keys move on; a hand that lets go has ended.
            if (!document.activeElement?.matches("[role=slider]:focus-visible")) {
              rest(filterFor(next));
            }
          }}
        />
      )}
    </div>
  );
}

const HEIGHT = 48;

function Bars({
  times: { bars, unit },
  window: [first, last],
}: {
  times: Times;
  window: BarWindow;
}) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const dated = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={barsLabel(unit, { bars: bars.length, most, dated })}
    >
      {bars.map(({ from, count }, bar) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
        return (
          <rect
            key={from}
            x={bar + 0.1}
            y={HEIGHT - height}
            width={0.8}
            height={height}
            data-in={(bar >= first && bar <= last) || undefined}
          />
        );
      })}
    </svg>
  );
}
