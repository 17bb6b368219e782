import type { Theme } from "@/lib/view/appearance/palette";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type CanvasHandle, createHandle } from "./handle";
import type { Keeper } from "./keeper";
import { createStage, endStage } from "./stage";
import type { Stage } from "./state";
import { hasWebGl, onContextLost } from "./webgl";

export interface Living {
  readonly stage: Stage;
  readonly handle: CanvasHandle;
}

/**
 * Makes the stage when the container is there, and ends it with the component. After a
 * lost context it is made anew; `undefined` until it is there, `false` where the
 * browser cannot draw.
 *
 * @param keeper for its lifetime; without one the canvas looks after its places itself
 */
export function useLivingStage(
  container: RefObject<HTMLElement | null>,
  theme: Theme,
  keeper?: Keeper,
): Living | false | undefined {
  const [living, setLiving] = useState<Living>();
  const [able] = useState(hasWebGl);
  const [losses, setLosses] = useState(0);
  // The theme that it starts with; later ones are the ThemeController's.
  const firstTheme = useRef(theme);

  useEffect(() => {
    const element = container.current;
    if (!element || !able) return;
    const leaving = new AbortController();
    const stage = createStage(element, firstTheme.current, keeper);
    onContextLost(element, () => setLosses((count) => count + 1), leaving.signal);
    setLiving({ stage, handle: createHandle(stage, leaving.signal) });
    return () => {
      leaving.abort();
      endStage(stage);
      setLiving(undefined);
    };
  }, [container, able, losses, keeper]);
  return able ? living : false;
}
