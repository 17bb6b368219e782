"use client";

import { StickyNote } from "lucide-react";
import { useScene } from "../../data/scene";
import { NOTE_WORDS } from "./words";

/** Beside what a reader has written a note on; nothing beside all else. */
export function NoteMark({ id }: { readonly id: string }) {
  const isNoted = useScene(({ present }) => present.notes.has(id));
  if (!isNoted) return null;
  return (
    <StickyNote
      size={14}
      role="img"
      aria-label={NOTE_WORDS.noted}
      aria-hidden={false}
      style={{ flex: "none" }}
      color="var(--ws-accent)"
    />
  );
}
