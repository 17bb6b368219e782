import type { GraphSlice } from "@/lib/model/slice";
import { PALETTES, type Theme } from "@/lib/view/appearance/palette";
import { drawnOf } from "@/lib/view/graph/drawn";
import { anchorOfItem, type Hovered } from "@/lib/view/graph/focus";
import type { Anchor, NoSelection, Selection } from "@/lib/view/selection";
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import { DescribeController } from "../controllers/DescribeController";
import { DragController } from "../controllers/DragController";
import { GraphController } from "../controllers/GraphController";
import { HoverController } from "../controllers/HoverController";
import { KeyController } from "../controllers/KeyController";
import { LayoutController } from "../controllers/LayoutController";
import { RefreshController } from "../controllers/RefreshController";
import { SelectionController } from "../controllers/SelectionController";
import { ThemeController } from "../controllers/ThemeController";
import styles from "./Canvas.module.css";
import { StageContext } from "./context";
import type { CanvasHandle } from "./handle";
import { ToolStrip } from "./ToolStrip";
import { Tooltip } from "./Tooltip";
import { useLivingStage } from "./useStage";

export interface CanvasProps {
  readonly slice: GraphSlice;
  readonly selection: Selection;
  readonly theme: Theme;
  onSelect(selection: Anchor | NoSelection): void;
  /** Null until the canvas is there, and where the browser cannot draw. */
  readonly ref?: Ref<CanvasHandle | null>;
  /** Id of the element that says the same in words: the list. */
  readonly describedBy?: string;
}

/** The network: sole owner of Sigma. It shows the slice and never edits it. */
export function Canvas({ slice, selection, theme, onSelect, ref, describedBy }: CanvasProps) {
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const living = useLivingStage(container, theme);
  useImperativeHandle<CanvasHandle | null, CanvasHandle | null>(
    ref,
    () => (living ? living.handle : null),
    [living],
  );
  // The controllers listen for as long as the canvas lives, whatever function they are given.
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  const pick = useCallback((next: Anchor | NoSelection) => latest.current(next), []);
  const drawn = useMemo(() => drawnOf(slice), [slice]);
  const graph = living ? living.stage.graph : undefined;
  const pickItem = useCallback(
    (item: Hovered) => graph && pick(anchorOfItem(graph, item)),
    [graph, pick],
  );
  const { background, text, quietText, accent } = PALETTES[theme];
  const colours = {
    "--canvas-background": background,
    "--canvas-text": text,
    "--canvas-quiet": quietText,
    "--canvas-accent": accent,
  } as CSSProperties;

  return (
    <div
      ref={root}
      className={styles["root"]}
      style={colours}
      data-canvas
      data-layout="waiting"
      role="application"
      aria-roledescription="network"
      aria-label={`Network of ${slice.actors.length} actors. Arrow keys walk, Enter selects.`}
      aria-describedby={describedBy}
      tabIndex={0}
    >
      <div ref={container} className={styles["stage"]} />
      {living === false ? (
        <Unable />
      ) : (
        <p className={styles["waiting"]}>Laying out {slice.actors.length} actors …</p>
      )}
      {living && (
        <StageContext value={living.stage}>
          <ThemeController theme={theme} />
          <RefreshController />
          <GraphController drawn={drawn} />
          <LayoutController />
          <SelectionController selection={selection} onSelect={pick} />
          <HoverController />
          <DragController />
          <KeyController root={root} handle={living.handle} onPick={pickItem} />
          <DescribeController root={root} />
          <Tooltip />
          <ToolStrip handle={living.handle} />
        </StageContext>
      )}
    </div>
  );
}

function Unable() {
  return (
    <div className={styles["unable"]}>
      <p>
        <strong>This browser cannot draw the network.</strong>
      </p>
      <p>
        It needs WebGL, which is off or missing here. Nothing is lost: the list holds every actor
        and every statement. To see the picture, turn on hardware acceleration or use another
        browser.
      </p>
    </div>
  );
}
