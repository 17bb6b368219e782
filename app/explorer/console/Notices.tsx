"use client";

import { TriangleAlert } from "lucide-react";
import type { Run } from "@/lib/view/console/run";
import { counted } from "@/lib/view/words";
import { useActions } from "./actions";
import classes from "./Console.module.css";

/** What the database thinks of the query besides its rows. */
export function Notices({ run }: { readonly run: Run }) {
  const { goTo } = useActions();
  const { notices } = run;
  if (notices.length === 0) return null;
  return (
    <details className={classes.notices}>
      <summary>
        <TriangleAlert size={14} aria-hidden />
        The database has {counted(notices.length, "remark")} on this query
      </summary>
      <ul>
        {notices.map(({ code, title, message, position }) => (
          <li key={`${code} ${message} ${position?.offset ?? ""}`}>
            <strong>{title}</strong> {message}{" "}
            {position && (
              <button
                type="button"
                className={classes.link}
                onClick={() => goTo(run.start + position.offset)}
              >
                Line {position.line}, column {position.column}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
