"use client";

import { type RefObject, useState } from "react";
import { later } from "@/app/ui/later";
import type { CanvasHandle } from "../../canvas";
import { ViewsTarget } from "./ViewsTarget";

const ViewsMenu = later(() => import("./ViewsMenu").then((module) => module.ViewsMenu));

/** Keeping and sharing; the menu comes when it is first opened. */
export function ViewsButton({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const [isWanted, setWanted] = useState(false);
  return (
    <ViewsMenu
      canvas={canvas}
      wanted={isWanted}
      fallback={
        <ViewsTarget aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />
      }
    />
  );
}
