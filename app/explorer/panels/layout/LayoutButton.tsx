import { ActionIcon, type ActionIconProps } from "@mantine/core";
import { Square, Waypoints } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { Tip } from "@/app/ui/Tip";
import { LAYOUT_WORDS } from "@/lib/view/layout/sayings";

interface LayoutButtonProps
  extends ActionIconProps, Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps> {
  readonly isRunning: boolean;
}

/** Opens the choice of layouts, or stops the one that runs. */
export function LayoutButton({ isRunning, ...others }: LayoutButtonProps) {
  const label = isRunning ? LAYOUT_WORDS.stop : LAYOUT_WORDS.choose;
  const Icon = isRunning ? Square : Waypoints;
  return (
    <Tip label={isRunning ? label : LAYOUT_WORDS.chooseOrAgain} position="left" openDelay={400}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} {...others}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}
