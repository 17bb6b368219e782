"use client";

import { useClipboard } from "@mantine/hooks";
import { useSession } from "../../data/session";
import { copiedWords } from "./words";

/** Copies, and says so, or says that the browser does not allow it. */
export function useCopy(): (text: string) => void {
  const clipboard = useClipboard();
  const say = useSession((session) => session.say);
  return (text) => {
    clipboard.copy(text);
    say(copiedWords(text));
  };
}
