import type { Taken } from "@/lib/view/filter/pass";
import { takesWords } from "./words";
import classes from "./Filters.module.css";

/** What would come back without this filter. */
export function TakenNote({ taken }: { readonly taken: Taken | undefined }) {
  if (!taken) return null;
  return <span className={classes.taken}>{takesWords(taken)}</span>;
}
