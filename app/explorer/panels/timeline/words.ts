import type { TimeUnit } from "@/lib/view/filter/times";
import { counted } from "@/lib/view/words";

/** Every word of the timeline but its clocks and bars: see `lib/view/filter`. */
export const TIMELINE_WORDS = {
  from: "From",
  to: "To",

  earlier: "earlier",
  later: "later",
  throughTime: "Through time",
  pause: "Pause",
  play: "Play",

  statements: "The statements",
  loading: "The timeline is loading",
  changeClock: "change the clock",
  whichClock: "By which clock",
  noDays: "No statement has a day by this clock.",
  keepUndated: "keep undated statements",
  leaveOutUndated: "leave out undated",

  playStep: "play through time",
} as const;

export const barsLabel = (
  unit: TimeUnit,
  n: { readonly bars: number; readonly most: number; readonly dated: number },
): string => `Statements by ${unit}, ${n.bars} bars, at most ${n.most} in one, ${n.dated} in all`;
export const barLabel = (when: string, statements: number): string =>
  `${when}, ${counted(statements, "statement")}`;
/** "One week later" */
export const stepWords = (unit: TimeUnit, way: string): string => `One ${unit} ${way}`;
export const spanWords = (from: string, to: string): string => `${from} to ${to}`;
export const keepUndatedWords = (undated: number): string =>
  `Keep ${counted(undated, "undated statement")}`;
/** How a step of the scene is called. */
export const timeStep = (clock: string): string => `filter by time ${clock}`;
