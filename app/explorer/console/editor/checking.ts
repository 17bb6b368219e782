import { type Diagnostic, linter } from "@codemirror/lint";
import { type Extension, StateEffect } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Finding } from "@/lib/client/console";

/** Something else than the text has changed that findings depend on. */
const otherwise = StateEffect.define();

export function checkAgain(view: EditorView): void {
  view.dispatch({ effects: otherwise.of(null) });
}

export type Check = (text: string, signal: AbortSignal) => Promise<readonly Finding[]>;

const PAUSE_MS = 450;

/**
 * Underlines what the database has to say, once typing pauses. A question that is still
 * on its way when typing goes on is taken back.
 */
export function cypherChecking(check: Check): Extension {
  let asking = new AbortController();
  const source = async ({ state }: EditorView): Promise<Diagnostic[]> => {
    asking.abort();
    asking = new AbortController();
    const text = state.doc.toString();
    if (text.trim() === "") return [];
    const findings = await check(text, asking.signal);
    return findings.map((finding) => diagnostic(finding, text.length));
  };
  return [
    linter(source, {
      delay: PAUSE_MS,
      needsRefresh: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((effect) => effect.is(otherwise))),
    }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) asking.abort();
    }),
  ];
}

function diagnostic(
  { severity, message, remedy, offset, length }: Finding,
  end: number,
): Diagnostic {
  const from = Math.min(offset, end);
  return {
    from,
    to: Math.min(from + Math.max(length, 1), end),
    severity,
    message: remedy ? `${message}\n${remedy}` : message,
  };
}
