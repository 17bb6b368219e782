import { toneOf } from "@/lib/model/plover";
import { marksOf, type GraphSlice } from "@/lib/model/slice";
import type { EdgeSelection } from "@/lib/view/selection";
import { counted, edgeHeading, markWords } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { findEdge, useNameOf } from "../../data/slice";
import { ActorButton } from "../ActorButton";
import { PanelHead } from "../PanelHead";
import { StatementPages } from "../statement/StatementPages";
import classes from "./Inspector.module.css";

interface EdgeViewProps {
  readonly selection: EdgeSelection;
  readonly slice: GraphSlice | undefined;
}

/** A derived edge opened into the statements that it counts. */
export function EdgeView({ selection, slice }: EdgeViewProps) {
  const nameOf = useNameOf(slice);
  const edge = slice && findEdge(slice, selection);
  const ends = [...new Set([selection.actorId, selection.recipientId])]
    .map((id) => slice?.actors.find((actor) => actor.actorId === id))
    .filter((actor) => actor !== undefined);
  return (
    <>
      <PanelHead
        selection={selection}
        over={edge ? counted(edge.statements, "statement") : "Statements"}
        title={
          <>
            <EdgeGlyph tone={toneOf(selection.eventType)} {...(edge && { marks: marksOf(edge) })} />
            {edgeHeading(edge ?? selection, nameOf)}
          </>
        }
      >
        <p className={classes.parties}>
          {ends.map((actor) => (
            <ActorButton key={actor.actorId} actor={actor} />
          ))}
        </p>
        {edge && markWords(edge).length > 0 && (
          <p className={classes.note}>
            {edge.statements === 1 ? "It" : "All of it"} stands {markWords(edge).join(", ")}.
          </p>
        )}
        {slice && !edge && (
          <p className={classes.note}>
            This line is not on the canvas; its statements are all here.
          </p>
        )}
      </PanelHead>
      <StatementPages
        filter={{
          actor: selection.actorId,
          recipient: selection.recipientId,
          type: selection.eventType,
        }}
        within={selection}
        empty="No statement says this (any longer). The article that did may have been changed or removed."
        full
      />
    </>
  );
}
