"use client";

import { Button } from "@mantine/core";
import { useNotebook } from "../desk";
import { QueryButton } from "./QueryButton";
import { SHELF_WORDS, forgetWords, pastWords } from "./words";
import classes from "./Shelf.module.css";

export function HistoryList() {
  const history = useNotebook((notebook) => notebook.history);
  const forget = useNotebook((notebook) => notebook.forgetHistory);
  if (history.length === 0) {
    return <p className={classes.empty}>{SHELF_WORDS.noHistory}</p>;
  }
  return (
    <>
      <ul className={classes.list}>
        {history.map((run) => (
          <QueryButton key={run.text} name={firstLine(run.text)} text={run.text}>
            <code className={classes.code}>{run.text}</code>
            <span className={classes.quiet} data-failed={run.status === "failed" || undefined}>
              {pastWords(run)} ·{" "}
              <time dateTime={new Date(run.at).toISOString()}>{when(run.at)}</time>
            </span>
          </QueryButton>
        ))}
      </ul>
      <Button className={classes.foot ?? ""} size="compact-xs" variant="default" onClick={forget}>
        {forgetWords(history.length)}
      </Button>
    </>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

function when(at: number): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? TIME.format(date) : `${DAY.format(date)}, ${TIME.format(date)}`;
}

export function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
