"use client";

import type { FloatingPosition } from "@mantine/core";
import { cloneElement, type PointerEvent, type ReactElement, useState } from "react";
import { later } from "./later";

const TipShown = later(() => import("./TipShown").then((module) => module.TipShown));

export interface TipWords {
  readonly label: string;
  readonly position?: FloatingPosition;
  /** In milliseconds. */
  readonly openDelay?: number;
}

interface TipProps extends TipWords {
  readonly children: ReactElement<{ onPointerEnter?: (event: PointerEvent<HTMLElement>) => void }>;
}

/**
 * Says what a button does while a pointer rests on it; its label says it to all others. What
 * finds the place for it on the screen is large, and comes with the first pointer.
 */
export function Tip({ children, ...words }: TipProps) {
  const [target, setTarget] = useState<HTMLElement>();
  const point = ({ pointerType, currentTarget }: PointerEvent<HTMLElement>): void => {
    if (pointerType !== "touch") setTarget(currentTarget);
  };
  return (
    <>
      {cloneElement(children, { onPointerEnter: point })}
      {target && <TipShown target={target} {...words} />}
    </>
  );
}
