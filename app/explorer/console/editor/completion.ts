import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippet,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import {
  type CompletionKind,
  completeCypher,
  type CompletionOption,
  type KnownNames,
} from "@/lib/cypher/complete";

/** What is nearer to the reader's own query comes first. */
const BOOST: Readonly<Record<CompletionKind, number>> = {
  variable: 3,
  keyword: 2,
  function: 1,
  procedure: 0,
  label: 0,
  type: 0,
  property: 0,
  parameter: 0,
};

export function cypherCompletion(known: () => KnownNames): Extension {
  const source = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = completeCypher(state.doc.toString(), pos, known());
    if (!found || found.options.length === 0) return null;
    // Where anything may stand, a list is in the way until something is typed.
    const isOpen = found.options.some(({ kind }) => kind === "keyword");
    if (isOpen && found.from === pos && !explicit) return null;
    return { from: found.from, options: found.options.map(toCompletion), validFor: /^[\w.]*$/ };
  };
  return autocompletion({ override: [source], icons: false, maxRenderedOptions: 200 });
}

function toCompletion({ label, kind, apply, detail, info }: CompletionOption): Completion {
  const written = kind === "function" || kind === "procedure" ? `${label}(\${})` : undefined;
  const braces = label.endsWith("{ }") ? label.replace("{ }", "{ ${} }") : undefined;
  const template = written ?? braces;
  return {
    label,
    type: kind,
    boost: BOOST[kind],
    detail: detail ?? kind,
    ...(template ? { apply: snippet(template) } : apply !== undefined && { apply }),
    ...(info !== undefined && { info }),
  };
}
