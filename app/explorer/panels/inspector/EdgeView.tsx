import { toneOf } from "@/lib/model/plover";
import { marksOf, type GraphSlice } from "@/lib/model/slice";
import type { EdgeSelection } from "@/lib/view/selection";
import { edgeHeading } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { useFilterView } from "../../data/shown";
import { findEdge } from "../../data/slice";
import { ActorButton } from "../ActorButton";
import { PanelHead } from "../PanelHead";
import { StatementPages } from "../statement/StatementPages";
import classes from "./Inspector.module.css";
import { StatementsLeft, TakenAway } from "./StatementsLeft";
import { INSPECTOR_WORDS, standsWords, statementsWords } from "./words";

interface EdgeViewProps {
  readonly selection: EdgeSelection;
  readonly slice: GraphSlice | undefined;
}

/** A derived edge opened into the statements that it counts. */
export function EdgeView({ selection, slice }: EdgeViewProps) {
  // What filters take away keeps its name.
  const { filtered, names, base } = useFilterView();
  const edge = slice && findEdge(slice, selection);
  const left = edge && filtered?.statementsOf(edge.edgeId);
  const ends = [...new Set([selection.actorId, selection.recipientId])]
    .map((id) => base?.actors.find((actor) => actor.actorId === id))
    .filter((actor) => actor !== undefined);
  const stands = edge && standsWords(edge);
  return (
    <>
      <PanelHead
        selection={selection}
        called={edgeHeading(edge ?? selection, names.actor)}
        over={edge ? statementsWords(edge.statements) : INSPECTOR_WORDS.statements}
        title={
          <>
            <EdgeGlyph tone={toneOf(selection.eventType)} {...(edge && { marks: marksOf(edge) })} />
            {edgeHeading(edge ?? selection, names.actor)}
          </>
        }
      >
        <p className={classes.parties}>
          {ends.map((actor) => (
            <ActorButton key={actor.actorId} actor={actor} />
          ))}
        </p>
        {stands && <p className={classes.note}>{stands}</p>}
        {edge && left && <TakenAway edge={edge} />}
        {slice && !edge && <p className={classes.note}>{INSPECTOR_WORDS.lineNotOnCanvas}</p>}
      </PanelHead>
      {left ? (
        <StatementsLeft ids={left} within={selection} />
      ) : (
        <StatementPages
          filter={{
            actor: selection.actorId,
            recipient: selection.recipientId,
            type: selection.eventType,
          }}
          within={selection}
          empty={INSPECTOR_WORDS.noStatement}
          full
        />
      )}
    </>
  );
}
