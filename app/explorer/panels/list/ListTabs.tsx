"use client";

import { SegmentedControl } from "@mantine/core";
import type { GraphSlice } from "@/lib/model/slice";
import { LIST_TABS } from "@/lib/view/session";
import { useSession } from "../../data/session";
import { LIST_WORDS, actorsWords } from "./words";

/** Actors or statements. How many of the second there are is known once they are looked at. */
export function ListTabs({ slice }: { readonly slice: GraphSlice | undefined }) {
  const tab = useSession((session) => session.listTab);
  const showTab = useSession((session) => session.showTab);
  const actors = slice ? actorsWords(slice.actors.length) : LIST_WORDS.actors;
  return (
    <SegmentedControl
      size="xs"
      aria-label={LIST_WORDS.whatToList}
      value={tab}
      onChange={(value) => showTab(LIST_TABS.find((name) => name === value) ?? "actors")}
      data={[
        { value: "actors", label: actors },
        { value: "statements", label: LIST_WORDS.statements },
      ]}
    />
  );
}
