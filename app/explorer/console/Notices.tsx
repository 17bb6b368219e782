"use client";

import { TriangleAlert } from "lucide-react";
import type { Run } from "@/lib/view/console/run";
import { useActions } from "./actions";
import { placeWords, remarksWords } from "./words";
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
        {remarksWords(notices.length)}
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
                {placeWords(position)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
