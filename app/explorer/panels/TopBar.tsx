"use client";

import { ActionIcon } from "@mantine/core";
import { Keyboard, Printer } from "lucide-react";
import { Tip } from "@/app/ui/Tip";
import Link from "next/link";
import type { RefObject } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { SignOut } from "@/app/ui/SignOut";
import { ThemeSwitch } from "@/app/ui/ThemeSwitch";
import type { CanvasHandle } from "../canvas";
import { useHealth } from "../data/queries";
import { useSession } from "../data/session";
import { useSource } from "../data/source";
import { StoryLine } from "./story/StoryLine";
import { Search } from "./search/Search";
import classes from "./TopBar.module.css";
import { ViewsButton } from "./views/ViewsButton";
import { ROOM_WORDS, loadedWords } from "../words";

interface TopBarProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly slice: GraphSlice | undefined;
}

export function TopBar({ canvas, slice }: TopBarProps) {
  const source = useSource();
  const setHelpOpen = useSession((session) => session.setHelpOpen);
  const setPrinting = useSession((session) => session.setPrinting);
  return (
    <header className={classes.root}>
      <Link className={classes.name} href="/">
        {ROOM_WORDS.name}
      </Link>
      <div className={classes.search}>
        <Search canvas={canvas} slice={slice} />
      </div>
      {source.kind === "story" ? <StoryLine source={source} /> : <Loaded />}
      <div className={classes.tools}>
        {source.kind === "server" && <ViewsButton canvas={canvas} />}
        <ThemeSwitch />
        <Tip label={ROOM_WORDS.print}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={ROOM_WORDS.print}
            onClick={() => setPrinting("preparing")}
          >
            <Printer size={18} />
          </ActionIcon>
        </Tip>
        <Tip label={ROOM_WORDS.keysTip}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={ROOM_WORDS.keys}
            aria-keyshortcuts="?"
            onClick={() => setHelpOpen(true)}
          >
            <Keyboard size={18} />
          </ActionIcon>
        </Tip>
        {source.kind === "server" && source.signedIn && <SignOut />}
      </div>
    </header>
  );
}

/** What the database holds. */
function Loaded() {
  const { data } = useHealth();
  if (!data) return null;

  return <p className={classes.loaded}>{loadedWords(data.counts)}</p>;
}
