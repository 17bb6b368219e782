"use client";

import { Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";
import type { GraphSlice } from "@/lib/model/slice";
import { activeFilters } from "@/lib/view/filter/filter";
import { LEFT_TABS, type LeftTab } from "@/lib/view/session";
import { TabStrip } from "@/app/ui/TabStrip";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { Legend } from "../legend/Legend";
import { ROOM_WORDS, filtersWords } from "../../words";
import classes from "./LeftPanel.module.css";

const PANEL_ID = "left-of-the-network";

export const Filters = dynamic(
  () => import("../filters/Filters").then((module) => module.Filters),
  {
    ssr: false,
    loading: () => <Skeleton m="md" height={200} width="auto" />,
  },
);

export const StylePanel = dynamic(
  () => import("../style/StylePanel").then((module) => module.StylePanel),
  {
    ssr: false,
    loading: () => <Skeleton m="md" height={200} width="auto" />,
  },
);

const NAMES: Readonly<Record<LeftTab, string>> = {
  legend: ROOM_WORDS.legend,
  filters: ROOM_WORDS.filters,
  style: ROOM_WORDS.style,
};

export function LeftTabs() {
  const tab = useSession((session) => session.leftTab);
  const show = useSession((session) => session.showLeft);
  const active = useScene(({ present }) => activeFilters(present.filter).length);
  const filters = filtersWords(active);
  return (
    <TabStrip
      label={ROOM_WORDS.left}
      tabs={LEFT_TABS}
      labels={{ ...NAMES, filters }}
      tab={tab}
      panelId={PANEL_ID}
      onShow={show}
    />
  );
}

/** What the signs mean, what of it is to be seen, or how it looks. */
export function LeftPanel({ slice }: { readonly slice: GraphSlice | undefined }) {
  const tab = useSession((session) => session.leftTab);
  return (
    <div className={classes.root} id={PANEL_ID} role="tabpanel" aria-label={NAMES[tab]}>
      <Content tab={tab} slice={slice} />
    </div>
  );
}

function Content({
  tab,
  slice,
}: {
  readonly tab: LeftTab;
  readonly slice: GraphSlice | undefined;
}) {
  switch (tab) {
    case "legend":
      return <Legend slice={slice} />;
    case "filters":
      return <Filters />;
    case "style":
      return <StylePanel />;
  }
}
