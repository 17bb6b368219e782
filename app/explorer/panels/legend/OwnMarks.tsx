"use client";

import { useScene } from "../../data/scene";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { StickyNote } from "lucide-react";
import { Section } from "@/app/ui/Section";
import { FilterRow } from "./FilterRow";
import { Rows } from "./Rows";
import { LEGEND_WORDS } from "./words";

/** A pin as the canvas paints it: a dot with a hole. */
function PinSign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
      <circle cx="7" cy="7" r="3.5" fill="none" stroke="var(--ws-accent)" strokeWidth="3.2" />
    </svg>
  );
}

/** What a reader's own hand has left on the canvas. */
export function OwnMarks({ slice }: { readonly slice: GraphSlice }) {
  const notes = useScene(({ present }) => present.notes);
  const pinned = useScene(({ present }) => present.pinned);
  const idsIn = (has: (id: string) => boolean): readonly ActorId[] =>
    slice.actors.flatMap(({ actorId }) => (has(actorId) ? actorId : []));
  const noted = idsIn((id) => notes.has(id));
  const lines = [...slice.edges, ...slice.background].filter(({ edgeId }) => notes.has(edgeId));
  const held = idsIn((id) => pinned.has(id));
  const ends = lines.flatMap(({ actorId, recipientId }) => [actorId, recipientId]);
  const rows = [
    {
      name: LEGEND_WORDS.sheet,
      note: LEGEND_WORDS.sheetMeans,
      sign: <StickyNote size={14} color="var(--ws-accent)" aria-hidden />,
      count: noted.length + lines.length,
      actorIds: () => [...new Set([...noted, ...ends])],
    },
    {
      name: LEGEND_WORDS.dot,
      note: LEGEND_WORDS.dotMeans,
      sign: <PinSign />,
      count: held.length,
      actorIds: () => held,
    },
  ].filter(({ count }) => count > 0);
  if (rows.length === 0) return null;
  return (
    <Section title={LEGEND_WORDS.ownMarks} aside={LEGEND_WORDS.onCanvas}>
      <Rows label={LEGEND_WORDS.ownMarks}>
        {rows.map((row, place) => (
          <FilterRow key={row.name} {...row} isFirst={place === 0} />
        ))}
      </Rows>
    </Section>
  );
}
