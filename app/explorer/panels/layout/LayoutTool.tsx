"use client";

import { useEffect, useState } from "react";
import { later } from "@/app/ui/later";
import type { GraphSlice } from "@/lib/model/slice";
import type { CanvasHandle } from "../../canvas";
import { useCanvasState } from "../../canvas/context";
import { LayoutButton } from "./LayoutButton";

const LayoutPopover = later(() => import("./LayoutPopover").then((module) => module.LayoutPopover));

interface LayoutToolProps {
  readonly handle: CanvasHandle;
  readonly slice: GraphSlice;
}

/** Shorter than this, a layout is done before anybody could stop it, and the button would flicker. */
const LASTING_MS = 300;

function useLasting(isNow: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isNow) return;
    const timer = setTimeout(() => setLasts(true), LASTING_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isNow]);
  return isNow && lasts;
}

/** The button of the tool strip that opens the choice of layouts; while one runs it stops it. */
export function LayoutTool({ handle, slice }: LayoutToolProps) {
  const [isWanted, setWanted] = useState(false);
  const isRunning = useLasting(useCanvasState((state) => state.layout === "running"));
  return (
    <LayoutPopover
      handle={handle}
      slice={slice}
      isRunning={isRunning}
      wanted={isWanted}
      fallback={
        <LayoutButton
          isRunning={isRunning}
          aria-haspopup="dialog"
          aria-expanded={false}
          onClick={() => (isRunning ? handle.stopLayout() : setWanted(true))}
        />
      }
    />
  );
}
