import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { KnownCall, KnownNames } from "@/lib/cypher/complete";

const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*(?=\s*\()/gu;

/** What a function or procedure takes, gives and does, by the database's own words. */
export function cypherHelp(known: () => KnownNames): Extension {
  return hoverTooltip((view, pos) => {
    const line = view.state.doc.lineAt(pos);
    for (const { 0: name, index } of line.text.matchAll(NAME)) {
      const [from, to] = [line.from + index, line.from + index + name.length];
      if (pos < from || pos > to) continue;
      const call = find(known(), name);
      if (call) return { pos: from, end: to, above: true, create: () => ({ dom: help(call) }) };
    }
    return null;
  });
}

function find({ functions, procedures }: KnownNames, name: string): KnownCall | undefined {
  const wanted = name.toLowerCase();
  return [...functions, ...procedures].find((call) => call.name.toLowerCase() === wanted);
}

function help({ signature, description }: KnownCall): HTMLElement {
  const root = document.createElement("div");
  root.className = "cm-help";
  const code = root.appendChild(document.createElement("code"));
  code.textContent = signature;
  root.append(`\n${description}`);
  return root;
}
