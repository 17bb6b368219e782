"use client";

import { useSession } from "../../data/session";
import { ActorGrid } from "./ActorGrid";
import type { ListProps } from "./listProps";
import { StatementGrid } from "./StatementGrid";

export function ListGrids(props: ListProps) {
  const tab = useSession((session) => session.listTab);
  return tab === "actors" ? <ActorGrid {...props} /> : <StatementGrid {...props} />;
}
