import { ActionIcon, Tooltip } from "@mantine/core";
import { Maximize, Minus, Pin, Plus, Waypoints } from "lucide-react";
import styles from "./Canvas.module.css";
import type { CanvasHandle } from "./handle";

const TOOLS = [
  { action: "zoomIn", label: "Zoom in", key: "+", Icon: Plus },
  { action: "zoomOut", label: "Zoom out", key: "−", Icon: Minus },
  { action: "fit", label: "Fit everything", key: "F", Icon: Maximize },
  { action: "relayout", label: "Lay out again", key: "L", Icon: Waypoints },
  { action: "pinSelected", label: "Pin or unpin the selected actor", key: "P", Icon: Pin },
] as const satisfies readonly { action: keyof CanvasHandle; [more: string]: unknown }[];

export function ToolStrip({ handle }: { readonly handle: CanvasHandle }) {
  return (
    <div className={styles["tools"]} role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      {TOOLS.map(({ action, label, key, Icon }) => (
        <Tooltip key={action} label={`${label} (${key})`} position="left" openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={label}
            onClick={() => handle[action]()}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
