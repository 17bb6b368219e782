"use client";

import { useEffect, type RefObject } from "react";
import { NOTHING, stepBack } from "@/lib/view/selection";
import { readUrl } from "@/lib/view/url";
import type { CanvasHandle } from "./canvas";
import { useScene } from "./data/scene";
import { useSession } from "./data/session";
import { select } from "./data/useSelection";
import { SEARCH_ID } from "./panels/search/id";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select"));

/** Menus and dialogs have keys of their own: while one is open, none of ours acts. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;

function focusSearch(): void {
  const input = document.getElementById(SEARCH_ID);
  input?.focus();
  if (input instanceof HTMLInputElement) input.select();
}

/** The keys that act from anywhere. The `?` dialog lists them. */
export function Shortcuts({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const letters = useSession((session) => session.letters);
  const setHelpOpen = useSession((session) => session.setHelpOpen);
  const back = useScene((scene) => scene.back);

  useEffect(() => {
    const byLetter: Readonly<Record<string, () => void>> = {
      "/": focusSearch,
      "?": () => setHelpOpen(true),
      f: () => canvas.current?.fit(),
      p: () => canvas.current?.pinSelected(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        focusSearch();
        return;
      }
      if (event.altKey || isTyping(event.target) || isInDialog(event.target)) return;
      if (command) {
        if (event.key.toLowerCase() === "z" && !event.shiftKey) back();
        return;
      }
      if (event.key === "Escape") {
        const { selection } = readUrl(window.location.search);
        if (selection !== NOTHING) select(stepBack(selection));
        return;
      }
      const act = byLetter[event.key.toLowerCase()];
      if (!act || !letters) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [letters, setHelpOpen, back, canvas]);

  return null;
}
