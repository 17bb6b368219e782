import { counted } from "../words";
import type { Since } from "./view";

/** So many names are read; of more their number says enough. */
const MOST_NAMED = 4;

export const isAsKept = ({ goneActors, goneLines, changedLines, renamed }: Since): boolean =>
  goneActors.length + goneLines + changedLines + renamed.length === 0;

/** What became of a view since it was kept: empty where it is as it was. */
export function sinceWords({ goneActors, goneLines, changedLines, renamed }: Since): string {
  const parts = [
    goneActors.length > 0 &&
      `${counted(goneActors.length, "actor is", "actors are")} no longer in the articles: ${listed(goneActors)}`,
    goneLines > 0 &&
      `${counted(goneLines, "line is", "lines are")} no longer stated by any of them`,
    changedLines > 0 &&
      `${counted(changedLines, "line has", "lines have")} other statements behind ${changedLines === 1 ? "it" : "them"}`,
    renamed.length > 0 && listed(renamed.map(([before, now]) => `${before} is called ${now}`)),
  ].filter((part) => typeof part === "string");
  return parts.length === 0
    ? ""
    : `Since it was kept, the articles have changed: ${parts.join("; ")}.`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const first = names.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? `${first} and ${counted(more, "other")}` : first;
}
