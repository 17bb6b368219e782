import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { ComponentPropsWithRef, ReactNode } from "react";
import classes from "./Results.module.css";

interface BarButtonProps
  extends
    Pick<ButtonProps, "rightSection" | "disabled">,
    Pick<ComponentPropsWithRef<"button">, "ref" | "onClick"> {
  readonly icon: ReactNode;
  readonly label: string;
}

/** A button of the bar above the rows: in a short bar its sign alone is seen. */
export function BarButton({ icon, label, rightSection, ...button }: BarButtonProps) {
  return (
    <Tooltip label={label}>
      <Button size="compact-xs" variant="subtle" color="gray" {...button}>
        {icon}
        <span className={classes.label}>&nbsp;{label}</span>
        {rightSection}
      </Button>
    </Tooltip>
  );
}
