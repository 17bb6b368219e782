"use client";

import { CloseButton } from "@mantine/core";
import { useState } from "react";
import classes from "./Notes.module.css";

/** What of the link could not be used. Stays until it is closed or another link is followed. */
export function Notes({ faults }: { readonly faults: readonly string[] }) {
  const text = faults.join(" ");
  const [closed, setClosed] = useState("");
  if (text === "" || text === closed) return null;
  return (
    <div className={classes.root} role="status">
      <p className={classes.text}>{text}</p>
      <CloseButton size="sm" aria-label="Close this note" onClick={() => setClosed(text)} />
    </div>
  );
}
