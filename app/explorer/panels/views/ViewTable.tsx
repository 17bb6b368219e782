"use client";

import { Skeleton } from "@mantine/core";
import { Failure } from "@/app/ui/Failure";
import { useHealth } from "../../data/queries";
import type { ViewCommands } from "../../keeping/viewCommands";
import { useViewList } from "./useViewList";
import { ViewRow } from "./ViewRow";
import { VIEW_WORDS, onlyHereWords } from "./words";
import classes from "./Views.module.css";

interface ViewTableProps {
  readonly commands: ViewCommands;
  readonly onDone: () => void;
}

/** All views, to be opened, renamed and deleted. */
export function ViewTable({ commands, onDone }: ViewTableProps) {
  const { data: views, error, refetch } = useViewList(commands);
  const { data: health } = useHealth();
  if (error)
    return <Failure what={VIEW_WORDS.theViews} error={error} onRetry={() => void refetch()} />;
  if (!views) return <Skeleton height={96} />;
  return (
    <>
      {health?.views.keptIn === "browser" && (
        <p className={classes.text}>{onlyHereWords(health.views.reason)}</p>
      )}
      {views.length === 0 ? (
        <p className={classes.text}>{VIEW_WORDS.noViews}</p>
      ) : (
        <ul className={classes.list} aria-label={VIEW_WORDS.views}>
          {views.map((view) => (
            <ViewRow
              key={`${view.keptIn} ${view.viewId}`}
              view={view}
              commands={commands}
              onOpened={onDone}
            />
          ))}
        </ul>
      )}
    </>
  );
}
