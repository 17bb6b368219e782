"use client";

import { Kbd, Modal, Switch } from "@mantine/core";
import { useDialog } from "@/app/ui/useDialog";
import { useSession } from "../../data/session";
import { HELP_WORDS, SHORTCUTS } from "./words";
import classes from "./Help.module.css";

export function Help() {
  const open = useSession((session) => session.helpOpen);
  const setOpen = useSession((session) => session.setHelpOpen);
  const letters = useSession((session) => session.letters);
  const setLetters = useSession((session) => session.setLetters);
  return (
    <Modal
      opened={useDialog(open)}
      onClose={() => setOpen(false)}
      title={HELP_WORDS.title}
      centered
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": HELP_WORDS.close }}
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
              {letter && !letters && ` ${HELP_WORDS.off}`}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="lg"
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
        label={HELP_WORDS.singleKeys}
        description={HELP_WORDS.whenOff}
      />
    </Modal>
  );
}
