"use client";

import { Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";
import { useSession } from "../../data/session";
import classes from "./Timeline.module.css";
import { TIMELINE_ID } from "./TimelineToggle";
import { ROOM_WORDS } from "../../words";

const Timeline = dynamic(() => import("./Timeline").then((module) => module.Timeline), {
  ssr: false,
  loading: () => <Skeleton height={72} />,
});

/** The statements by time, below the network. Nothing of it is loaded while it is folded. */
export function TimelineBand() {
  const isOpen = useSession((session) => session.timeline);
  if (!isOpen) return null;
  return (
    <section className={classes.band} id={TIMELINE_ID} aria-label={ROOM_WORDS.timeline}>
      <Timeline />
    </section>
  );
}
