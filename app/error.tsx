"use client";

import { Button } from "@mantine/core";
import { toDisplay } from "@/lib/model/errors";
import { PAGE_WORDS } from "./words";
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
      <h1 className={classes.title}>{known ? display.title : PAGE_WORDS.halted}</h1>
      <p>{known ? `${display.detail} ${display.remedy}` : PAGE_WORDS.unknownError}</p>
      {error.digest !== undefined && (
        <p className={classes.over}>
          {PAGE_WORDS.inLog} <code>{error.digest}</code>
        </p>
      )}
      <Button onClick={reset}>{PAGE_WORDS.tryAgain}</Button>
    </main>
  );
}
