import { useMemo } from "react";
import type { ActorId } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";
import type { BackgroundSelection, EdgeSelection } from "@/lib/view/selection";

export function findEdge(slice: GraphSlice, selection: EdgeSelection): DerivedEdge | undefined {
  return slice.edges.find(
    (edge) =>
      edge.actorId === selection.actorId &&
      edge.recipientId === selection.recipientId &&
      edge.eventType === selection.eventType,
  );
}

export function findBackground(
  slice: GraphSlice,
  selection: BackgroundSelection,
): BackgroundEdge | undefined {
  return slice.background.find(
    (edge) =>
      edge.actorId === selection.actorId &&
      edge.recipientId === selection.recipientId &&
      edge.relation === selection.relation,
  );
}

/** Names by id; an actor that is not on the canvas goes by its id until its own answer is there. */
export function useNameOf(slice: GraphSlice | undefined): (actorId: ActorId) => string {
  const names = useMemo(
    () => new Map(slice?.actors.map((actor) => [actor.actorId, actor.name])),
    [slice],
  );
  return (actorId) => names.get(actorId) ?? actorId;
}
