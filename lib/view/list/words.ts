import { counted, figure } from "../words";

/** What a list holds, and what of the scene it does not. */
export interface ListNumbers {
  /** Before anything is looked for in it. */
  readonly listed: number;
  readonly filtered: number;
  readonly hidden: number;
}

/** "312 of 1,250 statements, 892 filtered away, 46 hidden" */
export function listWords(
  noun: "actor" | "statement",
  { listed, filtered, hidden }: ListNumbers,
): string {
  const all = listed + filtered + hidden;
  return [
    listed === all ? counted(all, noun) : `${figure(listed)} of ${counted(all, noun)}`,
    filtered > 0 && `${figure(filtered)} filtered away`,
    hidden > 0 && `${figure(hidden)} hidden`,
  ]
    .filter((part) => part !== false)
    .join(", ");
}

/** "15 found with “truce”" */
export function foundWords(found: number, text: string): string {
  return `${figure(found)} found with “${text.trim()}”`;
}

/** Of texts that come in parts, how many were looked through. */
export function searchedWords(searched: number, all: number): string {
  return `${figure(searched)} of ${figure(all)} sentences looked through so far`;
}
