import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  snippet,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { completeCypher, type CompletionOption, type KnownNames } from "@/lib/cypher/complete";
import { matchIn } from "@/lib/cypher/match";

/** More are leafed through by the arrow keys: a list that scrolls would want a focus of its own. */
const PAGE = 10;

export function cypherCompletion(known: () => KnownNames): Extension {
  const source = ({ state, pos, explicit, view }: CompletionContext): CompletionResult | null => {
    // It waits for a pause in the typing, and whoever typed may have gone on to a button.
    if (view && !view.hasFocus) return null;
    const text = state.doc.toString();
    const found = completeCypher(text, pos, known());
    if (!found || found.options.length === 0) return null;
    const typed = text.slice(found.from, pos);
    if (found.isOpen && typed === "" && !explicit) return null;
    // It stands there already, and Enter is wanted for a new line.
    if (found.options.length === 1 && found.options[0]?.label === typed) return null;
    return {
      from: found.from,
      options: found.options.map(toCompletion),
      // The options are chosen and sorted by what Cypher's names are like.
      filter: false,
      getMatch: ({ label }) => {
        const at = typed === "" ? undefined : matchIn(label, typed);
        return at === undefined ? [] : [at, at + typed.length];
      },
    };
  };
  return autocompletion({ override: [source], icons: false, maxRenderedOptions: PAGE });
}

function toCompletion({ label, kind, apply, detail, info }: CompletionOption): Completion {
  const isCall = kind === "function" || kind === "procedure";
  const braces = label.endsWith("{ }") ? snippet(label.replace("{ }", "{ ${} }")) : undefined;
  return {
    label,
    type: kind,
    detail: detail ?? kind,
    ...(isCall && { apply: writeCall }),
    ...(braces && { apply: braces }),
    ...(apply !== undefined && { apply }),
    ...(info !== undefined && { info }),
  };
}

/** With its brackets and the cursor between them, unless they stand there already. */
function writeCall(view: EditorView, completion: Completion, from: number, to: number): void {
  const { label } = completion;
  if (view.state.sliceDoc(to, to + 1) !== "(") {
    return snippet(`${label}(\${})`)(view, completion, from, to);
  }
  view.dispatch({
    changes: { from, to, insert: label },
    selection: { anchor: from + label.length },
    annotations: pickedCompletion.of(completion),
  });
}
