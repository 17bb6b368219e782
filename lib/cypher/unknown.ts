import { distance } from "fastest-levenshtein";
import type { Finding } from "@/lib/model/console";
import type { KnownNames } from "./complete";

const UNKNOWN = /\.Unknown(Label|RelationshipType|PropertyKey)Warning$/;

/** The database says at length that it does not know a name; shorter, and with the name that was meant. */
export function wordUnknown(finding: Finding, text: string, known: KnownNames): Finding {
  const kind = UNKNOWN.exec(finding.code)?.[1];
  if (kind === undefined) return finding;
  const written = text.slice(finding.offset, finding.offset + finding.length);
  const name = written.replace(/^`(.*)`$/s, "$1").replaceAll("``", "`");
  switch (kind) {
    case "Label":
      return said(finding, `No node has the label ${name}.`, nearest(name, names(known.labels)));
    case "RelationshipType":
      return said(
        finding,
        `No relationship has the type ${name}.`,
        nearest(name, names(known.types)),
      );
    default:
      return said(finding, `Nothing has a property ${name}.`, nearest(name, known.properties));
  }
}

function said(finding: Finding, message: string, near: string | undefined): Finding {
  return { ...finding, message, ...(near !== undefined && { remedy: `Did you mean ${near}?` }) };
}

const names = (elements: KnownNames["labels"]) => elements.map(({ name }) => name);

/** At most every third letter may be wrong; capitals do not count. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const [best] = known
    .map((other) => ({ other, far: distance(other.toLowerCase(), lower) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((one, other) => one.far - other.far);
  return best?.other;
}
