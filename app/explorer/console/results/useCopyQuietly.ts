"use client";

import { useClipboard } from "@mantine/hooks";
import { useSession } from "../../data/session";
import { copiedWords } from "./words";

/** Copies and says what it was, but not all of it: a column may be long. */
export function useCopyQuietly(): (text: string, what: string) => void {
  const clipboard = useClipboard();
  const say = useSession((session) => session.say);
  return (text, what) => {
    clipboard.copy(text);
    say(copiedWords(what));
  };
}
