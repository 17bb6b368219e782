/** Every word around a reader's note. */
export const NOTE_WORDS = {
  noted: "with a note",

  yours: "Your note",
  write: "Write a note",
  notFromArticle: "not from an article",
  change: "Change",
  remove: "Remove",
  keep: "Keep the note",
  cancel: "Cancel",
} as const;

export const ofViewWords = (view: string): string => `A note of the view “${view}”`;
export const noteLabel = (heading: string, of: string): string => `${heading}, on ${of}`;
