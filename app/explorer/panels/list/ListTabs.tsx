"use client";

import { SegmentedControl } from "@mantine/core";
import type { GraphSlice } from "@/lib/model/slice";
import { LIST_TABS } from "@/lib/view/session";
import { counted } from "@/lib/view/words";
import { useSession } from "../../data/session";

/** Actors or statements. How many of the second there are is known once they are looked at. */
export function ListTabs({ slice }: { readonly slice: GraphSlice | undefined }) {
  const tab = useSession((session) => session.listTab);
  const showTab = useSession((session) => session.showTab);
  const actors = slice ? counted(slice.actors.length, "actor") : "Actors";
  return (
    <SegmentedControl
      size="xs"
      aria-label="What to list"
      value={tab}
      onChange={(value) => showTab(LIST_TABS.find((name) => name === value) ?? "actors")}
      data={[
        { value: "actors", label: actors },
        { value: "statements", label: "Statements" },
      ]}
    />
  );
}
