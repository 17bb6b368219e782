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

/** Most of it is neither: asking first is several times faster than replacing nothing. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** Text of an element. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSPEAKABLE, "").replace(/[&<>\r]/g, (char) => NAMES[char] ?? char);
}

/** The value of an attribute, with its quotes. */
export function xmlValue(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const escaped = text
    .replace(UNSPEAKABLE, "")
    .replace(/[&<>"'\t\n\r]/g, (char) => NAMES[char] ?? char);
  return `"${escaped}"`;
}

/** ` name="value"` for each that is there. */
export function xmlAttributes(
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    text += ` ${name}=${typeof value === "number" ? `"${value}"` : xmlValue(value)}`;
  }
  return text;
}
