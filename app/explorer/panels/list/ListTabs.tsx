"use client";

import { SegmentedControl } from "@mantine/core";
import type { GraphSlice } from "@/lib/model/slice";
import { LIST_TABS } from "@/lib/view/session";
import { counted } from "@/lib/view/words";
import { useHealth } from "../../data/queries";
import { useSession } from "../../data/session";

/** Actors or statements. */
export function ListTabs({ slice }: { readonly slice: GraphSlice | undefined }) {
  const tab = useSession((session) => session.listTab);
  const showTab = useSession((session) => session.showTab);
  const { data } = useHealth();
  const actors = slice ? counted(slice.actors.length, "actor") : "Actors";
  const statements = data ? counted(data.counts.statements, "statement") : "Statements";
  return (
    <SegmentedControl
      size="xs"
      aria-label="What to list"
      value={tab}
      onChange={(value) => showTab(LIST_TABS.find((name) => name === value) ?? "actors")}
      data={[
        { value: "actors", label: actors },
        { value: "statements", label: statements },
      ]}
    />
  );
}
