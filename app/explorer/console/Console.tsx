"use client";

import { useCallback, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Empty } from "@/app/ui/Empty";
import { useHealth } from "../data/queries";
import { useLayout } from "../useLayout";
import classes from "./Console.module.css";
import { DeskProvider } from "./desk";
import { Editor } from "./editor/Editor";
import { OpenAsked } from "./OpenAsked";
import { Outcome } from "./Outcome";
import { Shelf } from "./shelf/Shelf";
import { type ShelfName, Toolbar } from "./Toolbar";
import { CONSOLE_WORDS, offWords } from "./words";

/** Below this, what one looks up would leave too little room for what one writes. */
const ROOMY = 1200;

/** Editor over results, and beside them what one looks up. Loaded when it is first opened. */
export function Console() {
  const work = useLayout("console", ["editor", "outcome"]);
  const [shelf, setShelf] = useState<ShelfName | undefined>(() =>
    window.innerWidth < ROOMY ? undefined : "examples",
  );
  const showParameters = useCallback(() => {
    if (window.innerWidth >= ROOMY) setShelf("parameters");
  }, []);
  const { data: health } = useHealth();
  if (health?.console.state === "off") return <Off reason={health.console.reason} />;
  return (
    <DeskProvider>
      <div className={classes.root}>
        <Toolbar shelf={shelf} onShelf={setShelf} />
        <div className={classes.body}>
          <Group id="console" className={classes.work} orientation="vertical" {...work.group}>
            <Panel id="editor" defaultSize="35%" minSize={56}>
              <Editor />
            </Panel>
            <Separator className={classes.divider} aria-label={CONSOLE_WORDS.editorHeight} />
            <Panel id="outcome" minSize={56}>
              <Outcome />
            </Panel>
          </Group>
          {shelf && <Shelf name={shelf} />}
        </div>
        <OpenAsked onParameters={showParameters} />
      </div>
    </DeskProvider>
  );
}

/** The server found that it cannot keep its word, or was told to do without. */
function Off({ reason }: { readonly reason: string }) {
  return <Empty>{offWords(reason)}</Empty>;
}
