"use client";

import { CloseButton, useComputedColorScheme } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { Empty } from "@/app/ui/Empty";
import { drawnOfFound } from "@/lib/view/console/results/drawn";
import { type Found, findGraph } from "@/lib/view/console/results/found";
import type { Run } from "@/lib/view/console/run";
import type { Hovered } from "@/lib/view/graph/focus";
import styles from "../../../canvas/Canvas.module.css";
import { coloursOf } from "../../../canvas/colours";
import { StageContext } from "../../../canvas/context";
import { ToolStrip } from "../../../canvas/ToolStrip";
import { Tooltip } from "../../../canvas/Tooltip";
import { useLivingStage } from "../../../canvas/useStage";
import { DescribeController } from "../../../controllers/DescribeController";
import { DragController } from "../../../controllers/DragController";
import { GraphController } from "../../../controllers/GraphController";
import { HoverController } from "../../../controllers/HoverController";
import { KeyController } from "../../../controllers/KeyController";
import { LayoutController } from "../../../controllers/LayoutController";
import { RefreshController } from "../../../controllers/RefreshController";
import { ThemeController } from "../../../controllers/ThemeController";
import { select } from "../../../data/useSelection";
import { Opened, selectionOf } from "../value/Opened";
import classes from "./Graph.module.css";
import { graphNotes } from "./notes";
import { PickController } from "./PickController";
import { TypeController } from "./TypeController";
import { RESULT_WORDS, drawingLabel, layingOutWords } from "../words";

/** The nodes and relationships of the result, and nothing that the query did not return. */
export function GraphView({ run }: { readonly run: Run }) {
  if (run.status === "running") {
    return <Empty>{RESULT_WORDS.graphLater}</Empty>;
  }
  return <Drawing run={run} />;
}

function Drawing({ run: { rows, rowCount } }: { readonly run: Run }) {
  const found = useMemo(() => findGraph(rows.slice(0, rowCount)), [rows, rowCount]);
  const [picked, setPicked] = useState<Hovered>();
  const pick = useCallback(
    (item: Hovered | undefined) => {
      setPicked(item);
      const selection = item && selectionOf(itemOf(found, item), nodeOf(found));
      if (selection) select(selection);
    },
    [found],
  );
  const notes = graphNotes(found);
  return (
    <div className={classes.root}>
      {notes.length > 0 && <p className={classes.notes}>{notes.join(" ")}</p>}
      <div className={classes.room}>
        <Stage found={found} picked={picked} onPick={pick} />
        {picked && (
          <aside className={classes.details} aria-label={RESULT_WORDS.picked}>
            <CloseButton
              size={24}
              iconSize={16}
              className={classes.close}
              aria-label={RESULT_WORDS.close}
              onClick={() => pick(undefined)}
            />
            <Opened key={picked.key} value={itemOf(found, picked)} nodeOf={nodeOf(found)} />
          </aside>
        )}
      </div>
    </div>
  );
}

const nodeOf = (found: Found) => (id: string) => found.nodes.get(id);

const itemOf = ({ nodes, relationships }: Found, { kind, key }: Hovered) =>
  (kind === "node" ? nodes.get(key) : relationships.get(key)) ?? null;

interface StageProps {
  readonly found: Found;
  readonly picked: Hovered | undefined;
  readonly onPick: (item: Hovered | undefined) => void;
}

function Stage({ found, picked, onPick }: StageProps) {
  const theme = useComputedColorScheme("light");
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const living = useLivingStage(container, theme);
  const draw = useCallback(() => drawnOfFound(found), [found]);
  return (
    <div
      ref={root}
      className={styles["root"]}
      style={coloursOf(theme)}
      data-result-canvas
      data-layout="waiting"
      role="application"
      aria-roledescription={RESULT_WORDS.network}
      aria-label={drawingLabel(found)}
      tabIndex={0}
    >
      <div ref={container} className={styles["stage"]} />
      {living === false ? (
        <p className={classes.unable}>{RESULT_WORDS.cannotDraw}</p>
      ) : (
        <p className={styles["waiting"]}>{layingOutWords(found.nodes.size)}</p>
      )}
      {living && (
        <StageContext value={living.stage}>
          <ThemeController theme={theme} />
          <RefreshController />
          <GraphController draw={draw} />
          <LayoutController />
          <PickController picked={picked} onPick={onPick} />
          <TypeController found={found} />
          <HoverController />
          <DragController />
          <KeyController root={root} handle={living.handle} onPick={onPick} />
          <DescribeController root={root} />
          <Tooltip />
          <ToolStrip handle={living.handle} without="lasso" />
        </StageContext>
      )}
    </div>
  );
}
