import { counted } from "@/lib/view/words";
import type { ListedView } from "../../keeping/viewCommands";

const INSTANT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "22 Feb 2018, 10:42" */
export const instantWords = (instant: string): string => INSTANT.format(new Date(instant));

/** "17 actors, 29 lines, 2 notes" */
export function countWords({ counts: { actors, lines, notes } }: ListedView): string {
  const parts = [counted(actors, "actor"), counted(lines, "line")];
  return [...parts, ...(notes > 0 ? [counted(notes, "note")] : [])].join(", ");
}
