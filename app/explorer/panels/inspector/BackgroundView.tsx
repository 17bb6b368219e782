import type { GraphSlice } from "@/lib/model/slice";
import type { BackgroundSelection } from "@/lib/view/selection";
import { backgroundHeading } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { Section } from "@/app/ui/Section";
import { useActor } from "../../data/queries";
import { useFilterView } from "../../data/shown";
import { findBackground } from "../../data/slice";
import { ActorButton } from "../ActorButton";
import { PanelHead } from "../PanelHead";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import { Background } from "./Background";
import { INSPECTOR_WORDS } from "./words";
import classes from "./Inspector.module.css";

interface BackgroundViewProps {
  readonly selection: BackgroundSelection;
  readonly slice: GraphSlice | undefined;
}

/** A background relation with the passages that state it. */
export function BackgroundView({ selection, slice }: BackgroundViewProps) {
  const { names } = useFilterView();
  const { data, error, refetch } = useActor(selection.actorId);
  const edge = slice && findBackground(slice, selection);
  const notes = data?.background.filter(
    (note) =>
      note.direction === "out" &&
      note.relation === selection.relation &&
      note.other.actorId === selection.recipientId,
  );
  return (
    <>
      <PanelHead
        selection={selection}
        called={backgroundHeading(edge ?? selection, names.actor)}
        over={INSPECTOR_WORDS.backgroundOver}
        title={
          <>
            <EdgeGlyph tone="NEUTRAL" />
            {backgroundHeading(edge ?? selection, names.actor)}
          </>
        }
      >
        {data && (
          <p className={classes.parties}>
            <ActorButton actor={data} />
            {notes?.[0] && <ActorButton actor={notes[0].other} />}
          </p>
        )}
      </PanelHead>
      {error && !data && (
        <Failure what={INSPECTOR_WORDS.theSource} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <StatementSkeleton />}
      {data && notes?.length === 0 && <Empty>{INSPECTOR_WORDS.noSource}</Empty>}
      {data && notes && notes.length > 0 && (
        <Section title={INSPECTOR_WORDS.statedIn}>
          <Background notes={notes} actor={data} />
        </Section>
      )}
    </>
  );
}
