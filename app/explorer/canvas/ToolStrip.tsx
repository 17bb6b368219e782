import { ActionIcon } from "@mantine/core";
import { Download, Lasso, Maximize, Minus, Pin, Plus, Waypoints } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Tip } from "@/app/ui/Tip";
import styles from "./Canvas.module.css";
import type { CanvasHandle } from "./handle";

const TOOLS = [
  { action: "zoomIn", label: "Zoom in", key: "+", Icon: Plus },
  { action: "zoomOut", label: "Zoom out", key: "−", Icon: Minus },
  { action: "fit", label: "Fit everything", key: "F", Icon: Maximize },
  { action: "relayout", label: "Lay out again", key: "L", Icon: Waypoints },
  { action: "pinSelected", label: "Pin or unpin the selected actor", key: "P", Icon: Pin },
  { action: "lasso", label: "Choose by drawing a line around", key: "Shift Alt", Icon: Lasso },
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
    <div className={styles["tools"]} role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      {TOOLS.filter(({ action }) => action !== without).map(({ action, label, key, Icon }) => {
        if (action === "relayout" && layouts) return <Fragment key={action}>{layouts}</Fragment>;
        return (
          <Tip key={action} label={`${label} (${key})`} position="left" openDelay={400}>
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
        <Tip label="Export" position="left" openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label="Export"
            onClick={onExport}
          >
            <Download size={16} aria-hidden />
          </ActionIcon>
        </Tip>
      )}
    </div>
  );
}
