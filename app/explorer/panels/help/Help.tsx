"use client";

import { Kbd, Modal, Switch } from "@mantine/core";
import { useSession } from "../../data/session";
import classes from "./Help.module.css";

const SHORTCUTS: readonly {
  readonly keys: readonly string[];
  readonly words: string;
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
  { keys: ["E"], words: "Expand the selected actor: its next neighbours", letter: true },
  { keys: ["C"], words: "Collapse it: take its last expansion back", letter: true },
  { keys: ["⇧ F10"], words: "On the canvas: the menu of a thing", letter: false },
  { keys: ["Del"], words: "Hide what is selected; nothing is deleted", letter: false },
  { keys: ["Ctrl P", "⌘ P"], words: "Print what is open and what is listed", letter: false },
  { keys: ["F"], words: "Fit the network into view", letter: true },
  { keys: ["P"], words: "Pin the selected actor, or let it go", letter: true },
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

export function Help() {
  const open = useSession((session) => session.helpOpen);
  const setOpen = useSession((session) => session.setHelpOpen);
  const letters = useSession((session) => session.letters);
  const setLetters = useSession((session) => session.setLetters);
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title="Keys"
      centered
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <dl className={classes.list}>
        {SHORTCUTS.map(({ keys, words, letter }) => (
          <div className={classes.row} key={words} data-off={(letter && !letters) || undefined}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>
              {words}
              {letter && !letters && " (off)"}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="lg"
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
        label="Single keys act"
        description="Turn them off where speech input or another tool types letters by itself."
      />
    </Modal>
  );
}
