"use client";

import { UnstyledButton } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { BOTTOM_TABS, type BottomTab } from "@/lib/view/session";
import classes from "./List.module.css";

export const PANEL_ID = "below-the-network";

const LABELS: Readonly<Record<BottomTab, string>> = {
  list: "List",
  paths: "Paths",
  cypher: "Cypher",
};

interface BottomTabsProps {
  readonly tab: BottomTab;
  /** Also called for the tab that is shown, as the panel may be folded. */
  readonly onShow: (tab: BottomTab) => void;
}

export function BottomTabs({ tab, onShow }: BottomTabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = BOTTOM_TABS.at((BOTTOM_TABS.indexOf(tab) + step) % BOTTOM_TABS.length);
    if (step === 0 || !next) return;
    event.preventDefault();
    onShow(next);
    document.getElementById(`bottom-${next}`)?.focus();
  };
  return (
    <div className={classes.bottomTabs} role="tablist" aria-label="Below the network">
      {BOTTOM_TABS.map((name) => (
        <UnstyledButton
          key={name}
          id={`bottom-${name}`}
          className={classes.bottomTab}
          role="tab"
          aria-selected={tab === name}
          aria-controls={PANEL_ID}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onShow(name)}
          onKeyDown={onKeyDown}
        >
          {LABELS[name]}
        </UnstyledButton>
      ))}
    </div>
  );
}
