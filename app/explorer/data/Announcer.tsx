"use client";

import { useEffect, useRef } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { keyOf, type Selection } from "@/lib/view/selection";
import { backgroundHeading, edgeHeading } from "@/lib/view/words";
import { useSession } from "./session";
import { findBackground, findEdge } from "./slice";
import {
  COMMAND_WORDS,
  actorSelectedWords,
  backgroundSelectedWords,
  idSelectedWords,
  lineSelectedWords,
} from "./words";

function words(selection: Selection, slice: GraphSlice | undefined): string {
  const actorOf = (id: string) => slice?.actors.find((actor) => actor.actorId === id);
  const nameOf = (id: string) => actorOf(id)?.name ?? id;
  switch (selection.kind) {
    case "none":
      return COMMAND_WORDS.nothingSelected;
    case "actor": {
      const actor = actorOf(selection.actorId);
      return actor ? actorSelectedWords(actor) : idSelectedWords(selection.actorId);
    }
    case "edge": {
      const edge = slice && findEdge(slice, selection);
      return lineSelectedWords(edgeHeading(edge ?? selection, nameOf), edge?.statements);
    }
    case "background": {
      const edge = slice && findBackground(slice, selection);
      return backgroundSelectedWords(backgroundHeading(edge ?? selection, nameOf));
    }
    case "statement":
      return COMMAND_WORDS.statementSelected;
  }
}

/** Tells who does not see it what was selected; silent about the state that the page opens with. */
export function Announcer(props: {
  readonly selection: Selection;
  readonly slice: GraphSlice | undefined;
}) {
  const { selection, slice } = props;
  const say = useSession((session) => session.say);
  const last = useRef(keyOf(selection));
  useEffect(() => {
    if (last.current === keyOf(selection)) return;
    last.current = keyOf(selection);
    say(words(selection, slice));
  }, [selection, slice, say]);
  return null;
}
