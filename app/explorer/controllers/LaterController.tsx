import { beginLater } from "@/app/ui/later";
import { useEffect } from "react";
import { useCanvasState } from "../canvas/context";

/** In milliseconds: what the first picture still waits for comes before all else. */
const REST = 1000;

/** Once the first picture is there, the page fetches what it did without so far. */
export function LaterController(): null {
  const isThere = useCanvasState((state) => state.layout === "settled");
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(beginLater, REST);
    return () => clearTimeout(timer);
  }, [isThere]);
  return null;
}
