"use client";

import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useId } from "react";
import classes from "./TabStrip.module.css";

interface TabStripProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly labels: Readonly<Record<Tab, string>>;
  readonly tab: Tab;
  /** Id of the element that shows what is chosen. */
  readonly panelId: string;
  /** Also called for the tab that is shown, as the panel may be folded. */
  readonly onShow: (tab: Tab) => void;
}

/** The heads of panels of which one is shown: arrows go from one to the next. */
export function TabStrip<Tab extends string>(props: TabStripProps<Tab>) {
  const { label, tabs, labels, tab, panelId, onShow } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length);
    if (step === 0 || !next) return;
    event.preventDefault();
    onShow(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div className={classes.root} role="tablist" aria-label={label}>
      {tabs.map((name) => (
        <UnstyledButton
          key={name}
          id={`${id}-${name}`}
          className={classes.tab}
          role="tab"
          aria-selected={tab === name}
          aria-controls={panelId}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onShow(name)}
          onKeyDown={onKeyDown}
        >
          {labels[name]}
        </UnstyledButton>
      ))}
    </div>
  );
}
