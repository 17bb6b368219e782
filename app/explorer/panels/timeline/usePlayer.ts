import { useEffect, useRef, useState } from "react";
import { type SceneFilter, withSetting } from "@/lib/view/filter/filter";
import type { Times } from "@/lib/view/filter/times";
import { rangeOf, stepped, windowOf } from "@/lib/view/filter/window";
import { useMovingFilter } from "../../data/filterCommands";
import { TIMELINE_WORDS } from "./words";

/** Long enough to see what came and went. */
const STEP_MS = 900;

export interface Player {
  readonly isPlaying: boolean;
  toggle(): void;
}

/** Steps the window on through time; one play is one step to undo. It steps, it does not glide. */
export function usePlayer(times: Times, filter: SceneFilter): Player {
  const [isPlaying, setPlaying] = useState(false);
  const { move, rest } = useMovingFilter();
  const latest = useRef({ times, filter });
  useEffect(() => {
    latest.current = { times, filter };
  });
  useEffect(() => {
    if (!isPlaying) return;
    const step = (): void => {
      const now = latest.current;
      const next = stepped(windowOf(now.times, now.filter.time), now.times.bars.length);
      if (!next) {
        setPlaying(false);
        return;
      }
      const range = rangeOf(now.times, next, now.filter.time?.undated ?? true);
      move(TIMELINE_WORDS.playStep, withSetting(now.filter, "time", range));
    };
    step();
    const timer = setInterval(step, STEP_MS);
    return () => {
      clearInterval(timer);
      rest(latest.current.filter);
    };
  }, [isPlaying, move, rest]);
  return { isPlaying, toggle: () => setPlaying(!isPlaying) };
}
