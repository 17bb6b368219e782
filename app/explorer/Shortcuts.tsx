"use client";

import { useEffect, type RefObject } from "react";
import type { ActorId } from "@/lib/model/ids";
import { idOf, NOTHING, stepBack } from "@/lib/view/selection";
import { NOBODY } from "@/lib/view/scene/choice";
import { readUrl } from "@/lib/view/url";
import type { CanvasHandle } from "./canvas";
import { useCommands } from "./data/commands";
import { useSession, useSessionStore } from "./data/session";
import { select, selectedNow } from "./data/useSelection";
import { SEARCH_ID } from "./panels/search/id";

/** One can choose by these, and type nothing. */
const CHOOSING = "[type=radio], [type=checkbox]";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches(`input:not(${CHOOSING}), textarea, select`));

/** Menus and dialogs have keys of their own: while one is open, none of ours acts. */
const isInDialog = (event: KeyboardEvent): boolean =>
  // The way that the key took: what it closed is no longer on the page, nor around its target.
  event
    .composedPath()
    .some(
      (each) =>
        each instanceof Element && each.matches("[role=dialog], [role=menu], [role=listbox]"),
    );

function focusSearch(): void {
  const input = document.getElementById(SEARCH_ID);
  input?.focus();
  if (input instanceof HTMLInputElement) input.select();
}

function selectedActors(): readonly ActorId[] {
  const anchor = selectedNow();
  return anchor.kind === "actor" ? [anchor.actorId] : [];
}

/** What is selected, by its id in the scene. */
function selectedIds(): readonly string[] {
  const anchor = selectedNow();
  return anchor.kind === "none" ? [] : [idOf(anchor)];
}

/** The keys that act from anywhere. The `?` dialog lists them. */
export function Shortcuts({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const letters = useSession((session) => session.letters);
  const setHelpOpen = useSession((session) => session.setHelpOpen);
  const session = useSessionStore();
  const { undo, redo, hide, expand, collapse, chosen } = useCommands();

  useEffect(() => {
    /** Those who are chosen together, or who is selected alone. */
    const meant = (): readonly ActorId[] => {
      const all = chosen();
      return all.length > 0 ? all : selectedActors();
    };
    const byLetter: Readonly<Record<string, () => void>> = {
      "/": focusSearch,
      "?": () => setHelpOpen(true),
      f: () => canvas.current?.fit(),
      p: () => canvas.current?.pinSelected(),
      e: () => void expand(meant()),
      c: () => collapse(meant()),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        focusSearch();
        return;
      }
      if (event.altKey || isTyping(event.target) || isInDialog(event)) return;
      if (command) {
        const key = event.key.toLowerCase();
        const isUndo = key === "z" && !event.shiftKey;
        const isRedo = (key === "z" && event.shiftKey) || (key === "y" && event.ctrlKey);
        if (!isUndo && !isRedo) return;
        // The browser's own would take back what was typed into a field that was left since.
        event.preventDefault();
        if (isUndo) undo();
        else redo();
        return;
      }
      if (event.key === "Escape" && session.getState().choice.size > 0) {
        session.getState().choose(NOBODY);
        return;
      }
      if (event.key === "Escape") {
        const { selection } = readUrl(window.location.search);
        if (selection !== NOTHING) select(stepBack(selection));
        return;
      }
      if (event.key === "Delete") {
        const all = chosen();
        hide(all.length > 0 ? all : selectedIds());
        return;
      }
      const act = byLetter[event.key.toLowerCase()];
      if (!act || !letters) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [session, letters, setHelpOpen, undo, redo, hide, expand, collapse, chosen, canvas]);

  return null;
}
