"use client";

import { Button } from "@mantine/core";
import { toDisplay } from "@/lib/model/errors";
import classes from "./ui/Page.module.css";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A fault of the page itself: nothing of it is left to stand on, so all of it is drawn anew. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const display = toDisplay(error);
  const known = display.code !== "internal";
  return (
    <main className={classes.root} role="alert">
      <h1 className={classes.title}>{known ? display.title : "This page came to a halt"}</h1>
      <p>
        {known
          ? `${display.detail} ${display.remedy}`
          : "It met an error that it does not know. Nothing in the database was changed. Try again; if it stays, reload, and report what you did before."}
      </p>
      {error.digest !== undefined && (
        <p className={classes.over}>
          In the server's log: <code>{error.digest}</code>
        </p>
      )}
      <Button onClick={reset}>Try again</Button>
    </main>
  );
}
