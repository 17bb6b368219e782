"use client";

import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import { useSession } from "../../data/session";
import { ActorGrid } from "./ActorGrid";
import { StatementGrid } from "./StatementGrid";

export interface ListProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
  /** After a row was selected: a narrow screen turns to the evidence. */
  readonly onSelected?: () => void;
}

export function ListGrids(props: ListProps) {
  const tab = useSession((session) => session.listTab);
  return tab === "actors" ? <ActorGrid {...props} /> : <StatementGrid {...props} />;
}
