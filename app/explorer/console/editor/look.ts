import { EditorView } from "@codemirror/view";

/** All in the page's own variables, so that one rule serves both themes. */
export const look = EditorView.theme({
  "&": { height: "100%", fontSize: "0.8125rem", color: "var(--ws-text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mantine-font-family-monospace)", lineHeight: "1.55" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ws-accent)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ws-accent)", borderLeftWidth: "2px" },
  ".cm-placeholder": { color: "var(--ws-dim)" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--ws-dim)",
    border: "none",
  },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ws-text)" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--code-line)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { backgroundColor: "var(--ws-accent-soft)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--ws-accent-soft)",
    outline: "1px solid var(--ws-accent)",
  },
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "var(--ws-danger-soft)",
    color: "var(--ws-danger)",
  },
  ".cm-tooltip": {
    border: "1px solid var(--ws-line)",
    borderRadius: "6px",
    overflow: "hidden",
    backgroundColor: "var(--ws-surface)",
    color: "var(--ws-text)",
    boxShadow: "var(--ws-shadow)",
  },
  // What is said of the chosen one hangs out at its side.
  ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    borderRadius: "5px",
    fontFamily: "var(--mantine-font-family-monospace)",
    maxHeight: "none",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--ws-accent-soft)",
    color: "var(--ws-text)",
  },
  ".cm-completionDetail": { color: "var(--ws-dim)", fontStyle: "normal" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-tooltip.cm-completionInfo, .cm-help": {
    maxWidth: "340px",
    padding: "8px 12px",
    whiteSpace: "pre-line",
    lineHeight: "1.45",
  },
  ".cm-help code": { fontFamily: "var(--mantine-font-family-monospace)", fontWeight: "600" },
  ".cm-diagnostic": { maxWidth: "520px", padding: "8px 12px", whiteSpace: "pre-line" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--ws-danger)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--ws-mark-line)" },
  ".cm-diagnostic-hint": { borderLeft: "3px solid var(--ws-accent)" },
  ".cm-lintRange-error": wavy("var(--ws-danger)"),
  ".cm-lintRange-warning": wavy("var(--ws-mark-line)"),
  ".cm-lintRange-hint": wavy("var(--ws-accent)"),
});

/** CodeMirror's own waves are pictures in fixed colours. */
function wavy(colour: string) {
  return {
    backgroundImage: "none",
    textDecoration: `underline wavy ${colour} 1.5px`,
    textUnderlineOffset: "3px",
    textDecorationSkipInk: "none",
  };
}
