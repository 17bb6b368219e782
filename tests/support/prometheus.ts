/** Reads the text format of Prometheus, and throws at the first line that is none of it. */

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /^([a-zA-Z_]\w*)="((?:[^"\\]|\\[\\"n])*)"(?:,|$)/;
/** What the name of a histogram's and a summary's sample has behind that of its family. */
const SUFFIX = /_(bucket|sum|count)$/;

export function parsePrometheus(text: string): {
  readonly types: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
} {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  const types: Record<string, string> = {};
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    if (line.startsWith("#")) {
      const [, keyword, name = "", rest] = line.split(" ");
      if (!NAME.test(name) || rest === undefined) throw new Error(`no comment: ${line}`);
      if (keyword === "TYPE") {
        if (name in types) throw new Error(`told twice: ${line}`);
        types[name] = rest;
      } else if (keyword !== "HELP") throw new Error(`no comment: ${line}`);
      continue;
    }
    const [, name = "", labels = "", value = ""] = SAMPLE.exec(line) ?? [];
    const number = Number(value.replace("Inf", "Infinity"));
    // As Go reads numbers, in which "Nan" is one too.
    if (name === "" || (Number.isNaN(number) && !/^nan$/i.test(value)))
      throw new Error(`no sample: ${line}`);
    if (!(name in types) && !(name.replace(SUFFIX, "") in types))
      throw new Error(`without a type before it: ${line}`);
    if (seen.has(`${name}{${labels}}`)) throw new Error(`told twice: ${line}`);
    seen.add(`${name}{${labels}}`);
    samples.push({ name, labels: parseLabels(labels), value: number });
  }
  return { types, samples };
}

function parseLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  let rest = text;
  while (rest !== "") {
    const [whole, name = "", value = ""] = LABEL.exec(rest) ?? [];
    if (whole === undefined || name in labels) throw new Error(`no labels: ${text}`);
    labels[name] = value.replaceAll(/\\(.)/g, (_, char: string) => (char === "n" ? "\n" : char));
    rest = rest.slice(whole.length);
  }
  return labels;
}
