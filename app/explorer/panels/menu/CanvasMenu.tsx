"use client";

import { Menu } from "@mantine/core";
import type { ComponentProps } from "react";
import { MENU } from "@/app/ui/menu";
import { type Asked, HostEvents } from "./HostEvents";
import { SceneMenu } from "./SceneMenu";

export interface CanvasMenuProps extends ComponentProps<typeof SceneMenu> {
  /** The canvas. */
  readonly host: HTMLElement | null;
  readonly asked: Asked | undefined;
}

/** The menu of the canvas: by right click, long press, Shift+F10 or the menu key. */
export function CanvasMenu({ host, asked, ...scene }: CanvasMenuProps) {
  return (
    <Menu
      {...MENU}
      position="bottom-start"
      // It is long: where neither above nor below has room for it, it moves aside of the pointer.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
    >
      <Menu.ContextMenu>
        <HostEvents host={host} asked={asked} />
      </Menu.ContextMenu>
      <Menu.Dropdown>
        <SceneMenu {...scene} />
      </Menu.Dropdown>
    </Menu>
  );
}
