import type { Hovered } from "@/lib/view/graph/focus";
import { type RefObject, useEffect } from "react";
import { useStage } from "../canvas/context";
import { discOf } from "../canvas/project";

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  /** What the menu that is about to open is about; nothing: the empty canvas. */
  readonly onAim: (item: Hovered | undefined) => void;
  /** The menu is asked for here, and is not there to take that. */
  readonly onAsked: (at: { readonly clientX: number; readonly clientY: number }) => void;
}

/** Knows what a menu is asked for on: by right click, long press, Shift+F10 or the menu key. */
export function AimController({ root, onAim, onAsked }: Props): null {
  const stage = useStage();
  useEffect(() => {
    const { sigma, graph, state } = stage;
    const element = root.current;
    if (!element) return;
    const onNode = ({ node }: { node: string }): void => onAim({ kind: "node", key: node });
    const onEdge = ({ edge }: { edge: string }): void => onAim({ kind: "edge", key: edge });
    const onStage = (): void => onAim(undefined);
    // A finger does not hover, so Sigma has not been asked what is under it.
    const onTouch = ({ pointerType, clientX, clientY }: PointerEvent): void => {
      if (pointerType !== "touch") return;
      const { left, top } = element.getBoundingClientRect();
      const node = graph.findNode((key) => {
        const { centre, radius } = discOf(stage, key);
        return Math.hypot(centre.x - (clientX - left), centre.y - (clientY - top)) <= radius + 4;
      });
      onAim(node === undefined ? undefined : { kind: "node", key: node });
    };
    const onKey = (event: KeyboardEvent): void => {
      const isAsked = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
      if (!isAsked || event.target !== element) return;
      event.preventDefault();
      event.stopPropagation();
      const { hovered, selected } = state.getState();
      const item = hovered ?? selected;
      onAim(item);
      const { left, top, width, height } = element.getBoundingClientRect();
      const { x, y } =
        item?.kind === "node" ? discOf(stage, item.key).centre : { x: width / 2, y: height / 2 };
      element.dispatchEvent(
        new MouseEvent("contextmenu", {
          bubbles: true,
          cancelable: true,
          clientX: left + x,
          clientY: top + y,
        }),
      );
    };
    const onAsk = (event: MouseEvent): void => {
      const isHere = event.target instanceof Node && element.contains(event.target);
      if (event.defaultPrevented || !isHere) return;
      event.preventDefault();
      onAsked({ clientX: event.clientX, clientY: event.clientY });
    };
    sigma.on("rightClickNode", onNode).on("rightClickEdge", onEdge).on("rightClickStage", onStage);
    element.addEventListener("pointerdown", onTouch, { capture: true });
    element.addEventListener("keydown", onKey);
    // After those of the menu.
    element.parentElement?.addEventListener("contextmenu", onAsk);
    return () => {
      sigma.off("rightClickNode", onNode).off("rightClickEdge", onEdge);
      sigma.off("rightClickStage", onStage);
      element.removeEventListener("pointerdown", onTouch, { capture: true });
      element.removeEventListener("keydown", onKey);
      element.parentElement?.removeEventListener("contextmenu", onAsk);
    };
  }, [stage, root, onAim, onAsked]);
  return null;
}
