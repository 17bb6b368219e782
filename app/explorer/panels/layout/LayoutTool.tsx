"use client";

import { ActionIcon, Popover, Skeleton, Tooltip } from "@mantine/core";
import { Square, Waypoints } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { LAYOUT_WORDS } from "@/lib/view/layout/sayings";
import type { CanvasHandle } from "../../canvas";
import { useCanvasState } from "../../canvas/context";

/** It comes when it is first opened: the first picture does not need it. */
const LayoutForm = dynamic(() => import("./LayoutForm").then((module) => module.LayoutForm), {
  ssr: false,
  loading: () => <Skeleton height={160} />,
});

interface LayoutToolProps {
  readonly handle: CanvasHandle;
  readonly slice: GraphSlice;
}

/** The button of the tool strip that opens the choice of layouts; while one runs it stops it. */
export function LayoutTool({ handle, slice }: LayoutToolProps) {
  const [isOpen, setOpen] = useState(false);
  const isRunning = useCanvasState((state) => state.layout === "running");
  const label = isRunning ? LAYOUT_WORDS.stop : LAYOUT_WORDS.choose;
  const Icon = isRunning ? Square : Waypoints;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="left-end"
      width={296}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Tooltip label={isRunning ? label : `${label} (L: again)`} position="left" openDelay={400}>
        <div>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={label}
              onClick={() => (isRunning ? handle.stopLayout() : setOpen((open) => !open))}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        </div>
      </Tooltip>
      {/* A portal's events bubble to the canvas, whose own menu is not meant here. */}
      <Popover.Dropdown
        aria-label={LAYOUT_WORDS.choose}
        onContextMenu={(event) => event.stopPropagation()}
      >
        <LayoutForm handle={handle} slice={slice} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
