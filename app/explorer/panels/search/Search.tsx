"use client";

import { type RefObject, useRef, useState } from "react";
import { later } from "@/app/ui/later";
import type { GraphSlice } from "@/lib/model/slice";
import type { CanvasHandle } from "../../canvas";
import classes from "./Search.module.css";
import { type Caret, SearchField } from "./SearchField";

const Finder = later(() => import("./Finder").then((module) => module.Finder));

interface SearchProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly slice: GraphSlice | undefined;
}

/** The field is there at once; what finds comes when somebody wants to write in it. */
export function Search({ canvas, slice }: SearchProps) {
  const [text, setText] = useState("");
  const [isWanted, setWanted] = useState(false);
  const caret = useRef<Caret>(undefined);
  const state = { text, onText: setText, caret };
  return (
    <search className={classes.root}>
      <Finder
        {...state}
        canvas={canvas}
        slice={slice}
        wanted={isWanted}
        fallback={
          <SearchField {...state} waiting={text.trim() !== ""} onFocus={() => setWanted(true)} />
        }
      />
    </search>
  );
}
