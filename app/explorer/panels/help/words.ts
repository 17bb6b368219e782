/** Every key that acts, as it is written on it, and what it does. */
export const SHORTCUTS: readonly {
  readonly keys: readonly string[];
  readonly words: string;
  /** A single letter: can be turned off. */
  readonly letter: boolean;
}[] = [
  { keys: ["/"], words: "Search", letter: true },
  { keys: ["Ctrl K", "⌘ K"], words: "Search, also while typing", letter: false },
  {
    keys: ["Esc"],
    words: "One step back: choice, statement, line or actor, nothing",
    letter: false,
  },
  { keys: ["Ctrl Z", "⌘ Z"], words: "Undo the last step", letter: false },
  { keys: ["Ctrl ⇧ Z", "⌘ ⇧ Z"], words: "Do it again", letter: false },
  { keys: ["Ctrl A", "⌘ A"], words: "On the canvas: choose everybody", letter: false },
  {
    keys: ["E"],
    words: "Expand the selected or chosen actors: their next neighbours",
    letter: true,
  },
  { keys: ["C"], words: "Collapse them: take their last expansion back", letter: true },
  { keys: ["⇧ F10"], words: "On the canvas: the menu of a thing", letter: false },
  { keys: ["Del"], words: "Hide what is selected or chosen; nothing is deleted", letter: false },
  { keys: ["Ctrl P", "⌘ P"], words: "Print what is open and what is listed", letter: false },
  { keys: ["F"], words: "Fit the network into view", letter: true },
  { keys: ["P"], words: "Pin the selected or chosen actors, or let them go", letter: true },
  { keys: ["L"], words: "On the canvas: lay out all that is not pinned", letter: false },
  { keys: ["+", "−"], words: "On the canvas: nearer, further away", letter: false },
  { keys: ["↑", "↓"], words: "In a list: the row before, the next one", letter: false },
  {
    keys: ["← ↑", "→ ↓"],
    words: "On the canvas: to the nearest neighbour that way",
    letter: false,
  },
  { keys: ["Enter"], words: "Select; on the selected actor: expand it", letter: false },
  { keys: ["Ctrl C", "⌘ C"], words: "In a list: copy the row as a citation", letter: false },
  {
    keys: ["Ctrl Enter", "⌘ Enter"],
    words: "In the console: run what is selected, or the statement at the cursor",
    letter: false,
  },
  {
    keys: ["Ctrl ↑", "Ctrl ↓"],
    words: "In the console: the query before in the history, the next one",
    letter: false,
  },
  { keys: ["Ctrl /", "⌘ /"], words: "In the console: comment lines out, or in", letter: false },
  { keys: ["?"], words: "This list", letter: true },
];

/** Every other word of the list of keys. */
export const HELP_WORDS = {
  title: "Keys",
  close: "Close",
  off: "(off)",
  singleKeys: "Single keys act",
  whenOff: "Turn them off where speech input or another tool types letters by itself.",
} as const;
