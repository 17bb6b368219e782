"use client";

import { Button, Menu } from "@mantine/core";
import { Bookmark } from "lucide-react";
import dynamic from "next/dynamic";
import { type RefObject, useState } from "react";
import { MENU } from "@/app/ui/menu";
import type { CanvasHandle } from "../../canvas";
import classes from "./Views.module.css";

const ViewsItems = dynamic(() => import("./ViewsItems").then((module) => module.ViewsItems), {
  ssr: false,
});

/** Keeping and sharing; what stands in its menu comes when it is first opened. */
export function ViewsButton({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu {...MENU} width={320} position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.button ?? ""}
          leftSection={<Bookmark size={16} aria-hidden />}
        >
          Views
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{opened && <ViewsItems canvas={canvas} />}</Menu.Dropdown>
    </Menu>
  );
}
