"use client";

import { Button } from "@mantine/core";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { useFilterView } from "../../data/shown";
import { useIsStory } from "../../data/source";
import { FILTER_WORDS } from "./words";
import classes from "./AsCypher.module.css";

/** Opens what is shown as a query that finds the same. */
export function AsCypher() {
  const { filter, base, filtered, engine, columns } = useFilterView();
  const hidden = useScene(({ present }) => present.hidden);
  const ask = useSession((session) => session.askQuery);
  const tell = useSession((session) => session.tell);
  const isStory = useIsStory();
  if (isStory) return null;
  const open = (): void => {
    if (!base || !engine || !columns) return;
    const left = filtered?.slice ?? base;
    const { text, parameters, notes } = engine.cypherOf(filter, { base, left, hidden, columns });
    ask({ text, parameters });
    tell([FILTER_WORDS.opened, ...notes].join(" "));
  };
  return (
    <Button
      className={classes.root ?? ""}
      size="compact-xs"
      variant="default"
      disabled={!columns}
      onClick={open}
    >
      {FILTER_WORDS.openAsCypher}
    </Button>
  );
}
