import { useEffect, useRef } from "react";

/** Where on the screen a menu was asked for before it was there. */
export interface Asked {
  readonly clientX: number;
  readonly clientY: number;
}

const EVENTS = {
  contextmenu: "onContextMenu",
  mousedown: "onMouseDown",
  touchstart: "onTouchStart",
  touchend: "onTouchEnd",
  touchcancel: "onTouchCancel",
  touchmove: "onTouchMove",
} as const;

type Handlers = Readonly<Partial<Record<(typeof EVENTS)[keyof typeof EVENTS], Handler>>>;
type Handler = (event: never) => void;

interface HostEventsProps extends Handlers {
  readonly host: HTMLElement | null;
  readonly asked: Asked | undefined;
}

/** Hands what happens on an element that is there before its menu to the menu. */
export function HostEvents({ host, asked, ...handlers }: HostEventsProps): null {
  const latest = useRef<Handlers>(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const first = useRef(asked);
  useEffect(() => {
    if (!host) return;
    const leaving = new AbortController();
    for (const [type, name] of Object.entries(EVENTS)) {
      const options = { signal: leaving.signal, passive: type === "touchmove" };
      host.addEventListener(type, (event) => latest.current[name]?.(event as never), options);
    }
    const point = first.current;
    first.current = undefined;
    if (point) {
      host.dispatchEvent(
        new MouseEvent("contextmenu", { bubbles: true, cancelable: true, ...point }),
      );
    }
    return () => leaving.abort();
  }, [host]);
  return null;
}
