import type { Cut } from "@/lib/stream/limits";
import { counted, figure } from "../../words";
import type { Run } from "../run";

/** What is missing, each with the way to it; empty where nothing is. */
export function cutWords(run: Run): readonly string[] {
  if (run.status === "stopped" && run.rowCount > 0) {
    return ["You stopped it: there may be more rows. Run it again for all of them."];
  }
  if (run.status === "failed" && run.rowCount > 0) {
    return ["The rows that came are true, but they are not all."];
  }
  return run.end ? wordsOf(run.end.cut) : [];
}

const ALL = "Download gives all of them, or narrow the query with WHERE or LIMIT.";
function wordsOf({ rows, bytes, columns, strings, lists, deep }: Cut): readonly string[] {
  return [
    rows !== undefined && `Only the first ${figure(rows)} rows are shown; there are more. ${ALL}`,
    bytes !== undefined &&
      `Only the first ${figure(Math.round(bytes / 1024 / 1024))} MB of rows are shown; there are more. ${ALL}`,
    columns &&
      `Only ${figure(columns.shown)} of ${figure(columns.of)} columns are shown: Download gives all, or name those that you want in RETURN.`,
    strings !== undefined &&
      `${counted(strings, "long text was", "long texts were")} shortened: Download gives them whole, substring() shows a part.`,
    lists !== undefined &&
      `${counted(lists, "long list was", "long lists were")} shortened: Download gives them whole, a slice like list[0..100] shows a part.`,
    deep !== undefined &&
      `${counted(deep, "value goes", "values go")} deeper than is shown: Download goes down to 500 levels, or return the inner part by itself.`,
  ].filter((words) => typeof words === "string");
}
