"use client";

import { Button, CloseButton } from "@mantine/core";
import { useState, type ReactNode } from "react";
import classes from "./Notes.module.css";
import { useSession } from "./data/session";

/** What came of the link, of a view or of earlier work, until it is closed or something else is told. */
export function Notes({ faults }: { readonly faults: readonly string[] }) {
  const notice = useSession((session) => session.notice);
  const notify = useSession((session) => session.notify);
  const [closed, setClosed] = useState("");
  const text = faults.join(" ");
  return (
    <>
      {text !== "" && text !== closed && <Note onClose={() => setClosed(text)}>{text}</Note>}
      {notice && (
        <Note onClose={() => notify(undefined)}>
          {notice.text}
          {notice.action && (
            <Button
              className={classes.action ?? ""}
              size="compact-xs"
              variant="default"
              onClick={notice.action.run}
            >
              {notice.action.label}
            </Button>
          )}
        </Note>
      )}
    </>
  );
}

function Note({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <div className={classes.root} role="status">
      <p className={classes.text}>{children}</p>
      <CloseButton size="sm" aria-label="Close this note" onClick={onClose} />
    </div>
  );
}
