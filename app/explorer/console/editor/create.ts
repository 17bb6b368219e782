import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { nextDiagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import {
  closeHoverTooltips,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import type { KnownNames } from "@/lib/cypher/complete";
import { type Check, cypherChecking } from "./checking";
import { cypherCompletion } from "./completion";
import { cypherHelp } from "./hover";
import { cypherLanguage } from "./language";
import { look } from "./look";
import { CONSOLE_WORDS } from "../words";

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly doc: string;
  /** The page's policy lets only styles with it be. */
  readonly nonce: string;
  readonly known: () => KnownNames;
  readonly check: Check;
  readonly onChange: (text: string) => void;
  readonly onRun: (all: boolean) => void;
  /** One step into the past (1) or back (-1); the text that stands there. */
  readonly onHistory: (step: 1 | -1, text: string) => string | undefined;
}

/** Whoever makes it destroys it. */
export function createEditor(options: EditorOptions): EditorView {
  const { parent, doc, nonce, known, check, onChange, onRun, onHistory } = options;
  const walk = (step: 1 | -1) => (view: EditorView) => {
    const text = onHistory(step, view.state.doc.toString());
    if (text !== undefined) replaceAll(view, text);
    return true;
  };
  const run = (all: boolean) => (view: EditorView) => {
    closeCompletion(view);
    view.dispatch({ effects: closeHoverTooltips });
    onRun(all);
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        EditorView.cspNonce.of(nonce),
        keymap.of([
          { key: "Mod-Enter", run: run(false) },
          { key: "Mod-Shift-Enter", run: run(true) },
          { key: "Mod-ArrowUp", run: walk(1) },
          { key: "Mod-ArrowDown", run: walk(-1) },
          { key: "Tab", run: acceptCompletion },
          ...closeBracketsKeymap,
          ...completionKeymap,
          { key: "F8", run: nextDiagnostic },
          ...historyKeymap,
          // Without Tab, which leaves the editor as everywhere on the page.
          ...defaultKeymap,
        ]),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentUnit.of("  "),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        EditorState.allowMultipleSelections.of(true),
        EditorView.lineWrapping,
        placeholder("MATCH (a:Actor)-[e]->(b:Actor) RETURN a, e, b"),
        cypherLanguage(),
        cypherCompletion(known),
        cypherChecking(check),
        cypherHelp(known),
        look,
        EditorView.contentAttributes.of({
          "aria-label": CONSOLE_WORDS.cypher,
          spellcheck: "false",
          // It takes the focus without; said for tools that tell by this whether it does.
          tabindex: "0",
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
      ],
    }),
  });
}

/** One step that can be undone; the cursor goes to the end. */
export function replaceAll(view: EditorView, text: string): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: text.length },
    scrollIntoView: true,
  });
}

/** In place of the selection, which is behind it then. */
export function insert(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
}
