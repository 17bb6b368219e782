/**
 * Backslashes begin escapes, also between backticks; the others would not be seen, or turn
 * a line around. Joiners (U+200C, U+200D) belong to words and emoji.
 */
const ESCAPED = /[\\\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{C}/gu;

/**
 * Quotes the name of a label, type, property or variable, whatever it holds: the only way
 * such a name enters a query's text. `\u0060` in a name would end the quotes as a backtick
 * does, as Neo4j replaces escapes before it reads anything else.
 */
export function quotedName(name: string): string {
  return `\`${name.replace(ESCAPED, escaped).replaceAll("`", "``")}\``;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** A name as it is written: quoted where it is no plain word. */
export function writtenName(name: string): string {
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name) ? name : quotedName(name);
}
