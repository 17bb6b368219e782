"use client";

import { Menu } from "@mantine/core";
import type { RefObject } from "react";
import { MENU } from "@/app/ui/menu";
import { useOpenAtOnce } from "@/app/ui/useOpenAtOnce";
import type { CanvasHandle } from "../../canvas";
import { ViewsItems } from "./ViewsItems";
import { ViewsTarget } from "./ViewsTarget";

export function ViewsMenu({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const { ref, opened, setOpened } = useOpenAtOnce();
  return (
    <Menu {...MENU} width={320} position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ViewsTarget ref={ref} />
      </Menu.Target>
      <Menu.Dropdown>{opened && <ViewsItems canvas={canvas} />}</Menu.Dropdown>
    </Menu>
  );
}
