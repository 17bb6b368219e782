"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

interface OpenedAtOnce {
  /** Of its button. */
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
}

/**
 * For a menu that came because its button was pressed: it opens at once, and the focus is on the
 * button that took the place of the pressed one, to come back to when the menu closes.
 */
export function useOpenAtOnce(): OpenedAtOnce {
  const ref = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    ref.current?.focus();
    // Mantine notes where the focus is in an effect, which has to come before what opens takes it:
    // after a press it does by itself.
    const opening = requestAnimationFrame(() => flushSync(() => setOpened(true)));
    return () => cancelAnimationFrame(opening);
  }, []);
  return { ref, opened, setOpened };
}
