"use client";

import { type RefCallback, useCallback, useState } from "react";

interface OpenedAtOnce {
  /** Of its button. */
  readonly ref: RefCallback<HTMLButtonElement>;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
}

/**
 * For a menu that came because its button was pressed: it opens at once, and the focus is on the
 * button that took the place of the pressed one, to come back to when the menu closes.
 */
export function useOpenAtOnce(): OpenedAtOnce {
  const [opened, setOpened] = useState(false);
  const ref = useCallback((button: HTMLButtonElement | null) => {
    button?.focus();
    setOpened(button !== null);
  }, []);
  return { ref, opened, setOpened };
}
