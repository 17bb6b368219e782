import { boxOutline, isInside } from "@/lib/view/layout/area";
import type { Point } from "@/lib/view/layout/start";
import { useEffect, useState } from "react";
import styles from "../canvas/Canvas.module.css";
import { useCanvasState, useStage } from "../canvas/context";
import { discOf } from "../canvas/project";

interface Props {
  /** Everybody inside of what was drawn, in addition to who was chosen before. */
  readonly onChoose: (keys: readonly string[]) => void;
}

/**
 * Chooses by drawing: Shift and a drag draw a box, with Alt as well a line around; the tool
 * strip's lasso draws a line around without any key.
 */
export function ChooseController({ onChoose }: Props) {
  const stage = useStage();
  const lasso = useCanvasState((now) => now.lasso);
  const [outline, setOutline] = useState<readonly Point[]>([]);

  useEffect(() => {
    const { sigma, graph, state } = stage;
    const container = sigma.getContainer();
    let drawn: Point[] | undefined;
    let isBox = false;
    const at = (event: PointerEvent): Point => {
      const { left, top } = container.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const setCaptors = (enabled: boolean): void => {
      sigma.getMouseCaptor().enabled = enabled;
      sigma.getTouchCaptor().enabled = enabled;
    };
    const giveBack = (): void => setCaptors(true);
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !(event.shiftKey || state.getState().lasso)) return;
      isBox = event.shiftKey && !event.altKey && !state.getState().lasso;
      drawn = [at(event)];
      // The picture would be dragged along.
      setCaptors(false);
    };
    const move = (event: PointerEvent): void => {
      if (!drawn) return;
      const [first] = drawn;
      if (isBox && first) drawn = [first, at(event)];
      else drawn.push(at(event));
      setOutline(outlineOf(drawn, isBox));
    };
    const up = (): void => {
      if (!drawn) return;
      const area = outlineOf(drawn, isBox);
      drawn = undefined;
      setOutline([]);
      if (extentOf(area) < TREMOR) {
        giveBack();
        return;
      }
      // The click that ends it comes after this, and is none.
      setTimeout(giveBack);
      state.setState({ lasso: false });
      onChoose(graph.filterNodes((key) => isInside(discOf(stage, key).centre, area)));
    };
    container.addEventListener("pointerdown", down, { capture: true });
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", up);
    return () => {
      container.removeEventListener("pointerdown", down, { capture: true });
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", up);
    };
  }, [stage, onChoose]);

  if (outline.length < 2 && !lasso) return null;
  return (
    <svg className={styles["area"]} aria-hidden data-lasso={lasso || undefined}>
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}

/** A click with Shift takes one in or out, and draws nothing. */
const TREMOR = 5;

function outlineOf(drawn: readonly Point[], isBox: boolean): readonly Point[] {
  const [first, last] = [drawn[0], drawn.at(-1)];
  return isBox && first && last ? boxOutline(first, last) : drawn;
}

function extentOf(outline: readonly Point[]): number {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
