import { hash } from "node:crypto";

/**
 * JSON with the keys of every object in code-unit order, no white space, and no key
 * without a value, so that equal content is equal text however it was put together.
 * Takes what JSON can say: plain objects, arrays, texts, finite numbers, booleans, null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter((entry) => entry[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
}

/** SHA-256 as 64 hexadecimal digits. */
export function hashOf(text: string): string {
  return hash("sha256", text, "hex");
}

/** The first 64 bits of it, for ids: among a hundred million, a clash is one in 3,700. */
export function idHashOf(value: unknown): string {
  return hashOf(canonicalJson(value)).slice(0, 16);
}
