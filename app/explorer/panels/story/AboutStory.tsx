"use client";

import { Modal } from "@mantine/core";
import type { StorySource } from "../../data/source";
import { STORY_WORDS } from "./words";
import classes from "./AboutStory.module.css";

interface AboutStoryProps {
  readonly source: StorySource;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a story was made from, what it leaves out, and what it is. */
export function AboutStory({ source, isOpen, onClose }: AboutStoryProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={STORY_WORDS.about}
      centered
      lockScroll={false}
      closeButtonProps={{ "aria-label": STORY_WORDS.close }}
    >
      <ul className={classes.list}>
        {source.about.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={classes.note}>{STORY_WORDS.whatItIs}</p>
    </Modal>
  );
}
