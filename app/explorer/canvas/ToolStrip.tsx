import { ActionIcon } from "@mantine/core";
import { Download, Lasso, Maximize, Minus, Pin, Plus, Waypoints } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Tip } from "@/app/ui/Tip";
import styles from "./Canvas.module.css";
import type { CanvasHandle } from "./handle";
import { CANVAS_WORDS, withKeyWords } from "./words";

const TOOLS = [
  { action: "zoomIn", label: CANVAS_WORDS.zoomIn, key: "+", Icon: Plus },
  { action: "zoomOut", label: CANVAS_WORDS.zoomOut, key: "−", Icon: Minus },
  { action: "fit", label: CANVAS_WORDS.fit, key: "F", Icon: Maximize },
  { action: "relayout", label: CANVAS_WORDS.layOut, key: "L", Icon: Waypoints },
  { action: "pinSelected", label: CANVAS_WORDS.pin, key: "P", Icon: Pin },
  { action: "lasso", label: CANVAS_WORDS.lasso, key: "Shift Alt", Icon: Lasso },
] as const satisfies readonly { action: keyof CanvasHandle; [more: string]: unknown }[];

interface ToolStripProps {
  readonly handle: CanvasHandle;
  /** Where nobody can be chosen there is no tool for it. */
  readonly without?: (typeof TOOLS)[number]["action"];
  /** Stands in place of the button that lays out again: a choice among layouts. */
  readonly layouts?: ReactNode;
  /** Where what is shown can be exported. */
  readonly onExport?: (() => void) | undefined;
}

export function ToolStrip({ handle, without, layouts, onExport }: ToolStripProps) {
  return (
    <div
      className={styles["tools"]}
      role="toolbar"
      aria-label={CANVAS_WORDS.tools}
      aria-orientation="vertical"
    >
      {TOOLS.filter(({ action }) => action !== without).map(({ action, label, key, Icon }) => {
        if (action === "relayout" && layouts) return <Fragment key={action}>{layouts}</Fragment>;
        return (
          <Tip key={action} label={withKeyWords(label, key)} position="left" openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={label}
              onClick={() => handle[action]()}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </Tip>
        );
      })}
      {onExport && (
        <Tip label={CANVAS_WORDS.export} position="left" openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={CANVAS_WORDS.export}
            onClick={onExport}
          >
            <Download size={16} aria-hidden />
          </ActionIcon>
        </Tip>
      )}
    </div>
  );
}
