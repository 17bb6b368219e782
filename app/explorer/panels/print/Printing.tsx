"use client";

import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import { useSession } from "../../data/session";
import { ROOM_WORDS } from "../../words";
import classes from "./Print.module.css";

export interface PrintProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
}

/** Long after the first picture, so that the browser's own menu finds the page ready as well. */
const AT_REST_MS = 8_000;

/**
 * What a printer gets instead of the room: made when somebody prints, and gone afterwards. The
 * key and the button wait for all of it; the browser's own menu takes what is there.
 */
export function Printing(props: PrintProps) {
  const printing = useSession((session) => session.printing);
  const setPrinting = useSession((session) => session.setPrinting);
  const [Sheet, setSheet] = useState<ComponentType<PrintProps>>();
  useEffect(() => {
    let isGone = false;
    const load = (): void =>
      void import("./PrintSheet").then(
        ({ PrintSheet }) => isGone || setSheet(() => PrintSheet),
        // Asked for again with the next wish.
        () => undefined,
      );
    if (printing !== "no") load();
    const timer = setTimeout(load, AT_REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [printing]);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting("shown"));
    const end = (): void => setPrinting("no");
    const onKeyDown = (event: KeyboardEvent): void => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isCommand || event.key.toLowerCase() !== "p") return;
      event.preventDefault();
      setPrinting("preparing");
    };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [setPrinting]);
  return (
    <div className={classes.paper} data-paper>
      {Sheet && printing !== "no" ? <Sheet {...props} /> : <p>{ROOM_WORDS.notPrintable}</p>}
    </div>
  );
}
