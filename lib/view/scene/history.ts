/** A step that was taken: what was before it, and what it is called. */
interface Step<State> {
  readonly label: string;
  readonly state: State;
}

/** States are values, so the way back and forth is exact whatever a step did. */
export interface History<State> {
  readonly present: State;
  /** The newest last. */
  readonly past: readonly Step<State>[];
  /** The next to be done again last. */
  readonly future: readonly Step<State>[];
}

/** More than anybody walks back. */
const MOST_STEPS = 100;

export const beginHistory = <State>(present: State): History<State> => ({
  present,
  past: [],
  future: [],
});

/** One step further; what was undone before is given up. A step that changes nothing is none. */
export function stepTo<State>(history: History<State>, label: string, next: State): History<State> {
  const { present, past } = history;
  if (next === present) return history;
  return {
    present: next,
    past: [...past.slice(1 - MOST_STEPS), { label, state: present }],
    future: [],
  };
}

/** What belongs to the present without being a step of its own: a place that a layout found. */
export function amended<State>(history: History<State>, present: State): History<State> {
  return present === history.present ? history : { ...history, present };
}

export function undone<State>({ present, past, future }: History<State>): History<State> {
  const last = past.at(-1);
  if (!last) return { present, past, future };
  return {
    present: last.state,
    past: past.slice(0, -1),
    future: [...future, { label: last.label, state: present }],
  };
}

export function redone<State>({ present, past, future }: History<State>): History<State> {
  const next = future.at(-1);
  if (!next) return { present, past, future };
  return {
    present: next.state,
    past: [...past, { label: next.label, state: present }],
    future: future.slice(0, -1),
  };
}
