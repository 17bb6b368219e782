"use client";

import { BOTTOM_TABS, type BottomTab } from "@/lib/view/session";
import { TabStrip } from "@/app/ui/TabStrip";
import { useIsStory } from "../../data/source";
import { ROOM_WORDS } from "../../words";

export const PANEL_ID = "below-the-network";

const LABELS: Readonly<Record<BottomTab, string>> = {
  list: ROOM_WORDS.list,
  paths: ROOM_WORDS.paths,
  cypher: ROOM_WORDS.cypher,
};

interface BottomTabsProps {
  readonly tab: BottomTab;
  /** Also called for the tab that is shown, as the panel may be folded. */
  readonly onShow: (tab: BottomTab) => void;
}

/** Paths and queries are the database's to answer: without one there is the list. */
const IN_STORIES: readonly BottomTab[] = ["list"];

export function BottomTabs({ tab, onShow }: BottomTabsProps) {
  const isStory = useIsStory();
  return (
    <TabStrip
      label={ROOM_WORDS.below}
      tabs={isStory ? IN_STORIES : BOTTOM_TABS}
      labels={LABELS}
      tab={tab}
      panelId={PANEL_ID}
      onShow={onShow}
    />
  );
}
