"use client";

import { Popover } from "@mantine/core";
import { useOpenAtOnce } from "@/app/ui/useOpenAtOnce";
import type { GraphSlice } from "@/lib/model/slice";
import { LAYOUT_WORDS } from "@/lib/view/layout/sayings";
import type { CanvasHandle } from "../../canvas";
import { LayoutButton } from "./LayoutButton";
import { LayoutForm } from "./LayoutForm";

export interface LayoutPopoverProps {
  readonly handle: CanvasHandle;
  readonly slice: GraphSlice;
  readonly isRunning: boolean;
}

/** The choice of layouts beside its button. */
export function LayoutPopover({ handle, slice, isRunning }: LayoutPopoverProps) {
  const { ref, opened, setOpened } = useOpenAtOnce();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="left-end"
      width={296}
      shadow="md"
      trapFocus
      returnFocus
      // Beside the strip where there is room, and never out of the window.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
    >
      <Popover.Target>
        <LayoutButton
          ref={ref}
          isRunning={isRunning}
          onClick={() => (isRunning ? handle.stopLayout() : setOpened(!opened))}
        />
      </Popover.Target>
      {/* A portal's events bubble to the canvas, whose own menu is not meant here. */}
      <Popover.Dropdown
        aria-label={LAYOUT_WORDS.choose}
        onContextMenu={(event) => event.stopPropagation()}
      >
        <LayoutForm handle={handle} slice={slice} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
