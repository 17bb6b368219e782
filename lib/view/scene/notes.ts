import type { SceneStep } from "./steps";

/** Characters of a note at most: some paragraphs. */
export const MOST_NOTE = 4_000;

/**
 * Writes a reader's own words on an actor, a line or a statement, by its id; none at all take
 * the note away.
 */
export const writeNote =
  (id: string, text: string): SceneStep =>
  (state) => {
    const words = text.trim().slice(0, MOST_NOTE);
    if (words === (state.notes.get(id) ?? "")) return state;
    const notes = new Map(state.notes);
    if (words === "") notes.delete(id);
    else notes.set(id, words);
    return { ...state, notes };
  };
