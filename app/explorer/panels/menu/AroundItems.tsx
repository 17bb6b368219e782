"use client";

import type { ActorId } from "@/lib/model/ids";
import { type Ego, EGO_DEPTHS, withSetting } from "@/lib/view/filter/filter";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { Item } from "./Item";
import { aroundStep } from "../filters/words";
import { notOnlyAroundWords, onlyAroundWords } from "./words";

/** Filters by what is around an actor: as a chip says then, which lifts it. */
export function AroundItems({ actorId }: { readonly actorId: ActorId }) {
  const { filter, names } = useFilterView();
  const { set } = useFilterCommands();
  const now = filter.ego?.actorId === actorId ? filter.ego.depth : undefined;
  const around = (ego: Ego | undefined): void =>
    set(aroundStep(names.actor(actorId)), withSetting(filter, "ego", ego));
  return (
    <>
      {EGO_DEPTHS.filter((depth) => depth !== now).map((depth) => (
        <Item key={depth} onClick={() => around({ actorId, depth })}>
          {onlyAroundWords(depth)}
        </Item>
      ))}
      {now !== undefined && (
        <Item onClick={() => around(undefined)}>{notOnlyAroundWords(now)}</Item>
      )}
    </>
  );
}
