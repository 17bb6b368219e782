import type { Dressing } from "@/lib/view/graph/drawn";
import { toldOf, wordsOf } from "@/lib/view/graph/words";
import { useLayoutEffect, useRef } from "react";
import styles from "./Canvas.module.css";
import { reachText } from "./badges";
import { useCanvasState, useStage } from "./context";
import { discOf } from "./project";

const AWAY = 14;
const BORDER = 8;

/** What the pointer or the arrow keys are on, in words. */
export function Tooltip({ dressing }: { readonly dressing?: Dressing | undefined }) {
  const stage = useStage();
  const hovered = useCanvasState((state) => state.hovered);
  const at = useCanvasState((state) => state.hoveredAt);
  const dragged = useCanvasState((state) => state.dragged);
  const reach = useCanvasState((state) =>
    hovered?.kind === "node" ? state.reach.get(hovered.key) : undefined,
  );
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!box.current || !hovered) return;
    const { width, height } = stage.sigma.getDimensions();
    const { offsetWidth, offsetHeight } = box.current;
    const disc = hovered.kind === "node" ? discOf(stage, hovered.key) : undefined;
    const [from, apart] = disc ? [disc.centre, disc.radius + AWAY] : [at, AWAY];
    const x =
      from.x + apart + offsetWidth < width - BORDER ? from.x + apart : from.x - apart - offsetWidth;
    const y = Math.min(
      Math.max(from.y - offsetHeight - AWAY, BORDER),
      height - offsetHeight - BORDER,
    );
    box.current.style.transform = `translate(${Math.round(Math.max(BORDER, x))}px, ${Math.round(y)}px)`;
  }, [stage, hovered, at, dragged]);

  const item = dragged === undefined ? hovered : undefined;
  const words = item && wordsOf(stage.graph, item);
  return (
    <div aria-live="polite" className={styles["live"]}>
      {words && (
        <div ref={box} className={styles["tooltip"]} role="tooltip">
          <div className={styles["tooltipTitle"]}>{words.title}</div>
          <div className={styles["tooltipDetail"]}>
            {words.detail}
            {reach && ` · ${reachText(reach)} neighbours here`}
          </div>
          {item &&
            toldOf(stage.graph, item, dressing).map((line) => (
              <div key={line} className={styles["tooltipTold"]}>
                {line}
              </div>
            ))}
        </div>
      )}
    </div>
  );
}
