"use client";

import { Button, CloseButton } from "@mantine/core";
import { useState } from "react";
import classes from "./Notes.module.css";
import { useSession } from "./data/session";
import { ROOM_WORDS } from "./words";

/** What came of the link, of a view or of earlier work, until it is closed or something else is told. */
export function Notes({ faults }: { readonly faults: readonly string[] }) {
  const notice = useSession((session) => session.notice);
  const notify = useSession((session) => session.notify);
  const [closed, setClosed] = useState("");
  const text = faults.join(" ");
  return (
    <>
      {text !== "" && text !== closed && (
        <div className={classes.root} role="status">
          <p className={classes.text}>{text}</p>
          <Close onClick={() => setClosed(text)} />
        </div>
      )}
      {/* The live region says it: a region that comes with its words is not heard everywhere. */}
      {notice && (
        <div className={classes.message} role="group" aria-label={ROOM_WORDS.message}>
          <p className={classes.text}>{notice.text}</p>
          {notice.action && (
            <Button size="compact-sm" variant="default" onClick={notice.action.run}>
              {notice.action.label}
            </Button>
          )}
          <Close onClick={() => notify(undefined)} />
        </div>
      )}
    </>
  );
}

const Close = ({ onClick }: { readonly onClick: () => void }) => (
  <CloseButton size={24} iconSize={16} aria-label={ROOM_WORDS.closeMessage} onClick={onClick} />
);
