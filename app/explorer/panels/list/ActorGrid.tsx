"use client";

import { useCallback, useMemo } from "react";
import type { ActorNode } from "@/lib/model/actor";
import { withName } from "@/lib/view/list/listing";
import { listWords } from "@/lib/view/list/words";
import { NOBODY } from "@/lib/view/scene/choice";
import { anchorOf, keyOf } from "@/lib/view/selection";
import { Empty } from "@/app/ui/Empty";
import { useContent } from "../../data/scene";
import { useSession } from "../../data/session";
import { useFilterView } from "../../data/shown";
import { useToggle } from "../../data/useChoice";
import { select } from "../../data/useSelection";
import { ACTOR_COLUMNS } from "./actorColumns";
import { CellsOf, type CellsProps } from "./Cells";
import type { CellColumn } from "./column";
import { Grid } from "./Grid";
import type { ListProps } from "./listProps";
import { NothingListed } from "./NothingListed";
import { useCopy } from "./useCopy";
import { useFinding } from "./useFinding";
import { LIST_WORDS, actorText, actorsBeyondWords } from "./words";

const idOf = (actor: ActorNode): string => actor.actorId;

function Cells({ row, columns }: CellsProps<ActorNode, CellColumn<ActorNode>>) {
  return <CellsOf columns={columns} cell={({ cell }) => cell(row)} />;
}

/** The actors on the canvas; the ends of a selected line, and who is chosen, are selected as well. */
export function ActorGrid({ slice, selection, onSelected }: ListProps) {
  const copy = useCopy();
  const choice = useSession((session) => session.choice);
  const choose = useSession((session) => session.choose);
  const toggle = useToggle();
  const finding = useFinding();
  const words = useActorWords(slice);
  const selected = useMemo(() => {
    const anchor = anchorOf(selection);
    const ids = new Set<string>(choice);
    if (anchor.kind !== "none") ids.add(anchor.actorId);
    if (anchor.kind !== "none" && anchor.kind !== "actor") ids.add(anchor.recipientId);
    return ids;
  }, [choice, selection]);
  const isSelected = useCallback((actor: ActorNode) => selected.has(actor.actorId), [selected]);
  if (!slice || (slice.actors.length === 0 && slice.total.actors === 0)) {
    return <Empty>{LIST_WORDS.noActors}</Empty>;
  }
  return (
    <Grid
      label={LIST_WORDS.actorsOnCanvas}
      columns={ACTOR_COLUMNS}
      Cells={Cells}
      rows={slice.actors}
      finding={finding}
      find={withName}
      words={words}
      empty={<NothingListed what="actor" />}
      keyOf={idOf}
      isSelected={isSelected}
      selectedKey={keyOf(selection)}
      onSelect={(actor) => {
        select({ kind: "actor", actorId: actor.actorId });
        if (choice.size > 0) choose(NOBODY);
        onSelected?.();
      }}
      onToggle={(actor) => toggle(actor.actorId)}
      onCopy={(actor) => copy(actorText(actor))}
      tab="actors"
    />
  );
}

/** "12 of 17 actors, 5 filtered away. 2,412 more in the database are not in this scene." */
function useActorWords(slice: ListProps["slice"]): string {
  const content = useContent();
  const { base } = useFilterView();
  if (!slice || !base || !content) return "";
  const listed = slice.actors.length;
  const numbers = {
    listed,
    filtered: base.actors.length - listed,
    hidden: content.actors.length - base.actors.length,
  };
  const more = content.leftOut.actors;
  const beyond = more === 0 ? "" : ` ${actorsBeyondWords(more)}`;
  return `${listWords("actor", numbers)}.${beyond}`;
}
