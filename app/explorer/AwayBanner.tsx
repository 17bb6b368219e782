"use client";

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { toDisplay } from "@/lib/model/errors";
import classes from "./AwayBanner.module.css";
import { useHealth } from "./data/queries";
import { useSession } from "./data/session";
import { ROOM_WORDS, awayWords } from "./words";

/**
 * Says when nothing answers, and notices when something does again: then all answers that
 * failed or may be stale are asked for anew. What is on the screen stays there meanwhile.
 */
export function AwayBanner() {
  const client = useQueryClient();
  const say = useSession((session) => session.say);
  const { data, error, status, refetch } = useHealth();
  // While it asks again it is neither: the last answer, or the want of one, still holds.
  const [fault, setFault] = useState<unknown>();
  if (status === "error" && fault !== error) setFault(error);
  if (status === "success" && fault !== undefined) setFault(undefined);
  const away = fault !== undefined;
  const wasAway = useRef(false);
  const fingerprint = data?.fingerprint;
  const known = useRef(fingerprint);

  useEffect(() => {
    const back = wasAway.current && status === "success";
    const changed = known.current !== undefined && fingerprint !== known.current;
    if (back || (changed && !away)) {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "health" });
    }
    if (back) say(ROOM_WORDS.answersAgain);
    if (status !== "pending") wasAway.current = away;
    if (fingerprint !== undefined) known.current = fingerprint;
  }, [client, say, status, away, fingerprint]);

  // A request that fails for want of a database need not wait for the next poll to say so.
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query }) => {
        const failed = query.state.status === "error" && query.queryKey[0] !== "health";
        if (failed && !wasAway.current && toDisplay(query.state.error).status === 503) {
          wasAway.current = true;
          void client.refetchQueries({ queryKey: ["health"] });
        }
      }),
    [client],
  );

  if (!away) return null;
  const display = toDisplay(fault);
  return (
    <div className={classes.root} role="alert">
      <p className={classes.text}>
        <strong>{display.title}.</strong> {awayWords(display)}
      </p>
      <Button
        size="compact-sm"
        variant="default"

        onClick={() => void refetch()}
      >
        {ROOM_WORDS.tryNow}
      </Button>
    </div>
  );
}
