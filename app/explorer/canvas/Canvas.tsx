import { useMergedRef } from "@mantine/hooks";
import { useQuiet } from "@/app/ui/later";
import type { ActorId } from "@/lib/model/ids";
import { Button } from "@mantine/core";
import type { GraphSlice } from "@/lib/model/slice";
import type { Theme } from "@/lib/view/appearance/palette";
import { drawnOf, type Dressing } from "@/lib/view/graph/drawn";
import { anchorOfItem, type Hovered } from "@/lib/view/graph/focus";
import type { Camera } from "@/lib/view/keeping/camera";
import type { Heap } from "@/lib/view/layout/heaps";
import type { Point } from "@/lib/view/layout/start";
import { type Anchor, type NoSelection, NOTHING, type Selection } from "@/lib/view/selection";
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { AimController } from "../controllers/AimController";
import { ChooseController } from "../controllers/ChooseController";
import { DescribeController } from "../controllers/DescribeController";
import { DragController } from "../controllers/DragController";
import { ExpandController } from "../controllers/ExpandController";
import { GraphController } from "../controllers/GraphController";
import { HoverController } from "../controllers/HoverController";
import { KeyController } from "../controllers/KeyController";
import { LaterController } from "../controllers/LaterController";
import { LayoutController } from "../controllers/LayoutController";
import { LookController } from "../controllers/LookController";
import { RefreshController } from "../controllers/RefreshController";
import { SceneController } from "../controllers/SceneController";
import { SelectionController } from "../controllers/SelectionController";
import { ThemeController } from "../controllers/ThemeController";
import styles from "./Canvas.module.css";
import { coloursOf } from "./colours";
import { StageContext } from "./context";
import type { CanvasHandle } from "./handle";
import type { Keeper } from "./keeper";
import type { Reach } from "./state";
import { ToolStrip } from "./ToolStrip";
import { TooltipLater } from "./TooltipLater";
import { useLivingStage } from "./useStage";
import { CANVAS_WORDS, canvasLabel, layingOutWords } from "./words";

/** What the canvas shows of the scene beside its actors and lines. */
export interface SceneOnCanvas {
  /** Looks after places and pins for as long as the canvas lives. */
  readonly keeper: Keeper;
  readonly places: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  readonly newcomers: ReadonlySet<string>;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly chosen: ReadonlySet<string>;
  /** By id: on whom or what a reader has written a note. */
  readonly noted: ReadonlySet<string>;
  readonly heaps: readonly Heap[];
  /** From where to look; another object asks anew. */
  readonly look?: Camera | undefined;
}

export interface MenuOnCanvas {
  readonly anchor: Anchor | NoSelection;
  /** What it is asked for on. */
  readonly host: HTMLElement | null;
  /** Somebody has asked for it already, here. */
  readonly asked: { readonly clientX: number; readonly clientY: number } | undefined;
}

export interface CanvasProps {
  readonly slice: GraphSlice;
  readonly selection: Selection;
  readonly theme: Theme;
  /** What a style makes of actors and lines; undefined: the plain look. */
  readonly dressing?: Dressing | undefined;
  readonly scene: SceneOnCanvas;
  onSelect(selection: Anchor | NoSelection): void;
  onExpand(actorId: ActorId): void;
  /** One more actor, or one less, for the choice. */
  onToggle(actorId: ActorId): void;
  /** Opens what writes the network to a file. */
  onExport?(): void;
  /** Those around whom a line was drawn. */
  onChoose(actorIds: readonly ActorId[]): void;
  /** The menu of a thing, or of the empty canvas. */
  menu(about: MenuOnCanvas): ReactNode;
  /** The choice among layouts, as it stands in the tool strip. */
  readonly layouts?: (handle: CanvasHandle) => ReactNode;
  /** Null until the canvas is there, and where the browser cannot draw. */
  readonly ref?: Ref<CanvasHandle | null>;
  /** Id of the element that says the same in words: the list. */
  readonly describedBy?: string;
}

/** The network: sole owner of Sigma. It shows the slice and never edits it. */
export function Canvas(props: CanvasProps) {
  const { slice, selection, theme, scene, onSelect, ref, describedBy, menu } = props;
  const { onExpand, onToggle, onChoose, onExport, layouts, dressing } = props;
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const living = useLivingStage(container, theme, scene.keeper);
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
  const draw = useCallback(() => drawnOf(slice, dressing), [slice, dressing]);
  const graph = living ? living.stage.graph : undefined;
  const pickItem = useCallback(
    (item: Hovered) => graph && pick(anchorOfItem(graph, item)),
    [graph, pick],
  );
  const idOf = useCallback(
    (key: string): readonly ActorId[] => {
      const shown = graph?.getNodeAttribute(key, "shown");
      return shown?.kind === "actor" ? [shown.actor.actorId] : [];
    },
    [graph],
  );
  const expand = useCallback((key: string) => idOf(key).forEach(onExpand), [idOf, onExpand]);
  const toggle = useCallback((key: string) => idOf(key).forEach(onToggle), [idOf, onToggle]);
  const choose = useCallback(
    (keys: readonly string[]) => onChoose(keys.flatMap(idOf)),
    [idOf, onChoose],
  );
  const [aim, setAim] = useState<Anchor | NoSelection>(NOTHING);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<MenuOnCanvas["asked"]>();
  const isQuiet = useQuiet();
  const takeAim = useCallback(
    (item: Hovered | undefined) => setAim(item && graph ? anchorOfItem(graph, item) : NOTHING),
    [graph],
  );

  return (
    <>
      <div
        ref={useMergedRef(root, setHost)}
        className={styles["root"]}
        style={coloursOf(theme)}
        data-canvas
        data-layout="waiting"
        role="application"
        aria-roledescription={CANVAS_WORDS.role}
        aria-label={canvasLabel(slice.actors.length)}
        aria-describedby={describedBy}
        tabIndex={0}
      >
        <div ref={container} className={styles["stage"]} />
        {living === false ? (
          <Unable />
        ) : (
          <Waiting count={slice.actors.length} onStop={living && living.handle.stopLayout} />
        )}
        {living && (
          <StageContext value={living.stage}>
            <ThemeController theme={theme} />
            <RefreshController />
            <GraphController draw={draw} />
            <LayoutController />
            <SceneController {...scene} />
            <LookController look={scene.look} />
            <ExpandController onExpand={expand} />
            <ChooseController onChoose={choose} />
            <AimController root={root} onAim={takeAim} onAsked={setAsked} />
            <SelectionController selection={selection} onSelect={pick} onToggle={toggle} />
            <HoverController />
            <DragController />
            <KeyController
              root={root}
              handle={living.handle}
              onPick={pickItem}
              onExpand={expand}
              onChoose={choose}
            />
            <DescribeController root={root} />
            <LaterController />
            <TooltipLater dressing={dressing} />
            <ToolStrip
              handle={living.handle}
              layouts={layouts?.(living.handle)}
              onExport={onExport}
            />
          </StageContext>
        )}
      </div>
      {(isQuiet || asked) && menu({ anchor: aim, host, asked })}
    </>
  );
}

interface WaitingProps {
  readonly count: number;
  readonly onStop: (() => void) | undefined;
}

/** Of a large network there may be time to read this, and to have enough of it. */
function Waiting({ count, onStop }: WaitingProps) {
  return (
    <div className={styles["waiting"]}>
      <p>{layingOutWords(count)}</p>
      {onStop && (
        <Button size="xs" variant="default" onClick={onStop}>
          {CANVAS_WORDS.stop}
        </Button>
      )}
    </div>
  );
}

function Unable() {
  return (
    <div className={styles["unable"]}>
      <p>
        <strong>{CANVAS_WORDS.cannotDraw}</strong>
      </p>
      <p>{CANVAS_WORDS.needsWebgl}</p>
    </div>
  );
}
