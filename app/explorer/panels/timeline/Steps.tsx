"use client";

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { type SceneFilter, withSetting } from "@/lib/view/filter/filter";
import type { Times } from "@/lib/view/filter/times";
import { rangeOf, stepped, windowOf } from "@/lib/view/filter/window";
import { useMovingFilter } from "../../data/filterCommands";
import classes from "./Timeline.module.css";
import { usePlayer } from "./usePlayer";
import { TIMELINE_WORDS, stepWords, timeStep } from "./words";

const WAYS = [
  { step: -1, word: TIMELINE_WORDS.earlier, Icon: ChevronLeft },
  { step: 1, word: TIMELINE_WORDS.later, Icon: ChevronRight },
] as const;

interface StepsProps {
  readonly times: Times;
  readonly filter: SceneFilter;
}

/** Takes the window on bar by bar: once, or again and again. A finger hits these where it misses a thin bar. */
export function Steps({ times, filter }: StepsProps) {
  const { bars, unit, clock } = times;
  const { move, tell, rest } = useMovingFilter();
  const player = usePlayer(times, filter);
  const window = windowOf(times, filter.time);
  const [earlier, later] = WAYS.map(({ step, word, Icon }) => {
    const next = stepped(window, bars.length, step);
    const label = stepWords(unit, word);
    const go = (): void => {
      if (!next) return;
      const range = rangeOf(times, next, filter.time?.undated ?? true);
      const changed = withSetting(filter, "time", range);
      move(timeStep(clock), changed);
      tell(changed);
    };
    return (
      <Tooltip key={word} label={label} openDelay={400}>
        <ActionIcon
          className={classes.step ?? ""}
          variant="default"
          aria-label={label}
          aria-disabled={next === undefined}
          {...(!next && { "data-disabled": true })}
          onClick={go}
          onBlur={({ currentTarget, relatedTarget }) => {
            // From the one to the other it goes on.
            if (!currentTarget.parentElement?.contains(relatedTarget)) rest(filter);
          }}
        >
          <Icon size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  });
  return (
    <div className={classes.steps} role="group" aria-label={TIMELINE_WORDS.throughTime}>
      {earlier}
      <Button
        className={classes.play ?? ""}
        size="compact-xs"
        variant="default"
        leftSection={
          player.isPlaying ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />
        }
        disabled={bars.length < 2}
        onClick={player.toggle}
      >
        {player.isPlaying ? TIMELINE_WORDS.pause : TIMELINE_WORDS.play}
      </Button>
      {later}
    </div>
  );
}
