"use client";

import { ActionIcon } from "@mantine/core";
import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from "lucide-react";
import { Tip } from "@/app/ui/Tip";
import { useRef, useState, type ReactNode } from "react";
import { Panel, usePanelRef } from "react-resizable-panels";
import { useSession } from "./data/session";
import { foldLabel, foldedWords } from "./words";
import classes from "./SidePanel.module.css";

export const FOLDED = 40;

const ICONS = {
  left: { open: PanelLeftOpen, close: PanelLeftClose },
  right: { open: PanelRightOpen, close: PanelRightClose },
} as const;

interface SidePanelProps {
  readonly id: string;
  readonly side: "left" | "right";
  readonly name: string;
  /** Stands in place of the name while it is unfolded. */
  readonly head?: ReactNode;
  /** Its own width, in pixels. */
  readonly size: number;
  /** Width at first, where it is another one. */
  readonly first?: number;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A panel at one side that folds to a rail with its name. */
export function SidePanel({
  id,
  side,
  name,
  head,
  size,
  first = size,
  onToggle,
  children,
}: SidePanelProps) {
  const panel = usePanelRef();
  const [folded, setFolded] = useState(false);
  const width = useRef(size);
  const say = useSession((session) => session.say);
  const Icon = ICONS[side][folded ? "open" : "close"];
  const label = foldLabel(name, folded);
  const toggle = () => {
    onToggle();
    if (folded) panel.current?.resize(width.current);
    else panel.current?.collapse();
    say(foldedWords(name, !folded));
  };
  return (
    <Panel
      id={id}
      panelRef={panel}
      className={classes.panel ?? ""}
      collapsible
      collapsedSize={FOLDED}
      defaultSize={first}
      minSize={220}
      maxSize="45%"
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => {
        const isFolded = inPixels <= FOLDED + 1;
        setFolded(isFolded);
        if (!isFolded) width.current = inPixels;
      }}
    >
      <div className={classes.root} data-folded={folded || undefined} data-side={side}>
        <div className={classes.head}>
          {head !== undefined && !folded ? head : <h2 className={classes.name}>{name}</h2>}
          <Tip label={label} position={side === "left" ? "right" : "left"}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={label}
              aria-expanded={!folded}
              onClick={toggle}
            >
              <Icon size={16} />
            </ActionIcon>
          </Tip>
        </div>
        {!folded && <div className={classes.body}>{children}</div>}
      </div>
    </Panel>
  );
}
