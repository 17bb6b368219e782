/**
 * What XML 1.0 cannot hold, escaped or not: most control characters, halves of a surrogate
 * pair, two noncharacters. A single one would make the whole file unreadable.
 */
const UNSPEAKABLE =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A reader turns these into blanks or line feeds where they stand as they are.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text of an element. */
export function xmlText(text: string): string {
  return text.replace(UNSPEAKABLE, "").replace(/[&<>\r]/g, (char) => NAMES[char] ?? char);
}

/** The value of an attribute, with its quotes. */
export function xmlValue(text: string): string {
  const escaped = text
    .replace(UNSPEAKABLE, "")
    .replace(/[&<>"'\t\n\r]/g, (char) => NAMES[char] ?? char);
  return `"${escaped}"`;
}

/** ` name="value"` for each that is there. */
export function xmlAttributes(
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${xmlValue(String(value))}`)
    .join("");
}
