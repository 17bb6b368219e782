const KEY = "whosays-note-drafts";

/**
 * Words that were typed and not kept yet, by what they are on: a click elsewhere, or a reload, is no
 * reason to lose them. They belong to this tab.
 */
const drafts = new Map<string, string>(read());

export const draftOf = (id: string): string | undefined => drafts.get(id);

/** @param text undefined: there is nothing that would be missed */
export function keepDraft(id: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(id);
  else drafts.set(id, text);
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify([...drafts]));
  } catch {
    // Full or forbidden: they last as long as the page does.
  }
}

function read(): readonly (readonly [string, string])[] {
  try {
    const found: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter(isDraft) : [];
  } catch {
    return [];
  }
}

// No constant: the module reads while it is made.
function isDraft(each: unknown): each is readonly [string, string] {
  return Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === "string");
}
