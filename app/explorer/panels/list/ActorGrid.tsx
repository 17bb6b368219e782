"use client";

import type { ActorNode } from "@/lib/model/actor";
import { NOBODY } from "@/lib/view/scene/choice";
import { anchorOf } from "@/lib/view/selection";
import { counted, kindWords } from "@/lib/view/words";
import { Empty } from "@/app/ui/Empty";
import { useSession } from "../../data/session";
import { useToggle } from "../../data/useChoice";
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

/** The actors on the canvas; the ends of a selected line, and who is chosen, are selected as well. */
export function ActorGrid({ slice, selection, onSelected }: ListProps) {
  const copy = useCopy();
  const anchor = anchorOf(selection);
  const choice = useSession((session) => session.choice);
  const choose = useSession((session) => session.choose);
  const toggle = useToggle();
  const selected = new Set<string>(choice);
  if (anchor.kind !== "none") selected.add(anchor.actorId);
  if (anchor.kind !== "none" && anchor.kind !== "actor") selected.add(anchor.recipientId);
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
        if (choice.size > 0) choose(NOBODY);
        onSelected?.();
      }}
      onToggle={(actor) => toggle(actor.actorId)}
      textOf={textOf}
      onCopy={copy}
      firstSorting={MOST_STATED}
    />
  );
}
