"use client";

import type { ActorNode } from "@/lib/model/actor";
import { anchorOf } from "@/lib/view/selection";
import { counted, kindWords } from "@/lib/view/words";
import { Empty } from "@/app/ui/Empty";
import { select } from "../../data/useSelection";
import { ACTOR_COLUMNS } from "./columns";
import { Grid } from "./Grid";
import type { ListProps } from "./listProps";
import { useCopy } from "./useCopy";

const textOf = (actor: ActorNode): string => {
  const also = actor.aliases.length > 0 ? `, also ${actor.aliases.join(", ")}` : "";
  return `${actor.name}${also} (${kindWords(actor.kind)}): ${counted(actor.statementCount, "statement")}, speaker of ${actor.spokenCount}.`;
};

const MOST_STATED = { column: "statements", direction: "descending" } as const;

/** The actors on the canvas; the ends of a selected line are selected as well. */
export function ActorGrid({ slice, selection, onSelected }: ListProps) {
  const copy = useCopy();
  const anchor = anchorOf(selection);
  const selected = new Set<string>(
    anchor.kind === "none"
      ? []
      : anchor.kind === "actor"
        ? [anchor.actorId]
        : [anchor.actorId, anchor.recipientId],
  );
  if (!slice || slice.actors.length === 0) {
    return (
      <Empty>The actors on the canvas stand here as rows as soon as an article is loaded.</Empty>
    );
  }
  return (
    <Grid
      label="Actors on the canvas"
      columns={ACTOR_COLUMNS}
      rows={slice.actors}
      keyOf={(actor) => actor.actorId}
      isSelected={(actor) => selected.has(actor.actorId)}
      onSelect={(actor) => {
        select({ kind: "actor", actorId: actor.actorId });
        onSelected?.();
      }}
      textOf={textOf}
      onCopy={copy}
      firstSorting={MOST_STATED}
    />
  );
}
