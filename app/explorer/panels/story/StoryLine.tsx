"use client";

import { UnstyledButton } from "@mantine/core";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useEver } from "@/app/ui/useEver";
import type { StorySource } from "../../data/source";
import { storyOfWords } from "../../words";
import classes from "./StoryLine.module.css";

const AboutStory = dynamic(() => import("./AboutStory").then((module) => module.AboutStory), {
  ssr: false,
});

/** Stands where a server's page says what is loaded: the page's title, and when it was made. */
export function StoryLine({ source }: { readonly source: StorySource }) {
  const [isOpen, setOpen] = useState(false);
  const isWanted = useEver(isOpen);
  return (
    <>
      <UnstyledButton className={classes.root} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className={classes.title}>{source.title}</span>
        <span className={classes.made}>{storyOfWords(source.madeOn.slice(0, 10))}</span>
      </UnstyledButton>
      {isWanted && <AboutStory source={source} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}
