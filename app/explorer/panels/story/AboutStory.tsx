"use client";

import { Modal } from "@mantine/core";
import type { StorySource } from "../../data/source";
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
      title="About this story"
      centered
      lockScroll={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <ul className={classes.list}>
        {source.about.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={classes.note}>
        A line between two actors is a count of statements, never a fact: open it to read who says
        so, in which words, and where. This page is one file that was made with WhoSays. It asks no
        server for anything; only a link to an article leads elsewhere.
      </p>
    </Modal>
  );
}
