"use client";

import { UnstyledButton } from "@mantine/core";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useSession } from "../../data/session";
import { ROOM_WORDS, foldedWords } from "../../words";
import classes from "./Timeline.module.css";

export const TIMELINE_ID = "timeline";

/** Unfolds the timeline between the network and what is below it; remembered. */
export function TimelineToggle() {
  const isOpen = useSession((session) => session.timeline);
  const setTimeline = useSession((session) => session.setTimeline);
  const say = useSession((session) => session.say);
  const Icon = isOpen ? ChevronDown : ChevronUp;
  return (
    <UnstyledButton
      className={classes.toggle}
      aria-expanded={isOpen}
      aria-controls={isOpen ? TIMELINE_ID : undefined}
      onClick={() => {
        setTimeline(!isOpen);
        say(foldedWords(ROOM_WORDS.timeline, isOpen));
      }}
    >
      {ROOM_WORDS.timeline}
      <Icon size={14} aria-hidden />
    </UnstyledButton>
  );
}
