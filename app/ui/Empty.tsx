import type { ReactNode } from "react";
import classes from "./Empty.module.css";

/** An empty place: what would fill it, and how. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={classes.root}>{children}</p>;
}
