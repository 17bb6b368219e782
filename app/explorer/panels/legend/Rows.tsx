import type { ReactNode } from "react";
import { toolbarKeys } from "@/app/ui/toolbarKeys";
import classes from "./Legend.module.css";

/** The rows of a section: one stop for Tab, arrows go from row to row. */
export function Rows({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      aria-orientation="vertical"
      tabIndex={-1}
      onKeyDown={toolbarKeys}
    >
      <ul className={classes.list}>{children}</ul>
    </div>
  );
}
