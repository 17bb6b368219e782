import { Menu } from "@mantine/core";
import type { ReactNode } from "react";

interface ItemProps {
  readonly onClick: () => void;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export function Item({ keys, children, disabled = false, onClick }: ItemProps) {
  return (
    <Menu.Item
      disabled={disabled}
      onClick={onClick}
      {...(keys !== undefined && {
        rightSection: <kbd aria-hidden>{keys}</kbd>,
        "aria-keyshortcuts": keys,
      })}
    >
      {children}
    </Menu.Item>
  );
}
