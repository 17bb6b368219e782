"use client";

import { useMemo } from "react";
import { splitStatements, statementAt } from "@/lib/cypher/split";
import type { RunMode } from "@/lib/view/console/run";
import { useDesk } from "./desk";
import { insert, replaceAll } from "./editor/create";

/** What buttons and keys do with the text. */
export function useActions() {
  const desk = useDesk();
  return useMemo(() => {
    const { view } = desk.editor;
    const statements = (all: boolean) => {
      const state = view()?.state;
      if (!state) return [];
      const text = state.doc.toString();
      const { from, to, empty, head } = state.selection.main;
      if (all) return splitStatements(text);
      if (!empty) {
        return splitStatements(text.slice(from, to)).map(({ text: own, start }) => ({
          text: own,
          start: start + from,
        }));
      }
      const own = statementAt(text, head);
      return own ? [own] : [];
    };
    return {
      /** The selection, or the statement at the cursor, or all of them. */
      run: (mode: RunMode, all = false) => void desk.runs.getState().start(statements(all), mode),
      stop: () => desk.runs.getState().stop(),
      /** In place of all that was there, which undoing brings back. */
      open(text: string, andRun = false) {
        const editor = view();
        if (!editor) return;
        replaceAll(editor, text);
        editor.focus();
        if (andRun) void desk.runs.getState().start(statements(true), "run");
      },
      insert(text: string, whenEmpty = text) {
        const editor = view();
        if (!editor) return;
        insert(editor, editor.state.doc.toString().trim() === "" ? whenEmpty : text);
        editor.focus();
      },
      goTo(offset: number) {
        const editor = view();
        if (!editor) return;
        const anchor = Math.min(offset, editor.state.doc.length);
        editor.dispatch({ selection: { anchor }, scrollIntoView: true });
        editor.focus();
      },
    };
  }, [desk]);
}
