/** Walks the history as a shell does: what was being written waits at its near end. */
export function createWalk(past: () => readonly { readonly text: string }[]) {
  let at = -1;
  let draft = "";
  return (step: 1 | -1, now: string): string | undefined => {
    const texts = past();
    // Whatever was changed since the last step is the new draft.
    if (at >= 0 && texts[at]?.text !== now) at = -1;
    if (at < 0) draft = now;
    let next = at + step;
    // The newest is often what stands there already.
    if (at < 0 && texts[next]?.text === now) next += step;
    if (next < -1 || next >= texts.length) return undefined;
    at = next;
    return at < 0 ? draft : texts[at]?.text;
  };
}
