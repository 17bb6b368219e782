import { useEffect } from "react";
import { edgeOf, type StatementSelection } from "@/lib/view/selection";
import { Failure } from "@/app/ui/Failure";
import { useStatement } from "../../data/queries";
import { refine } from "../../data/useSelection";
import { ActorButton } from "../ActorButton";
import { PanelHead } from "../PanelHead";
import { StatementCard } from "../statement/StatementCard";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import { INSPECTOR_WORDS } from "./words";
import classes from "./Inspector.module.css";

/** One statement with all that there is to it. */
export function StatementView({ selection }: { readonly selection: StatementSelection }) {
  const { data, error, refetch } = useStatement(selection.statementId);
  const edge = data && edgeOf(data);
  useEffect(() => {
    if (edge && !selection.within) refine({ ...selection, within: edge });
  });
  const parties = data ? [...data.actors, ...data.recipients] : [];
  return (
    <>
      <PanelHead
        selection={selection}
        called={INSPECTOR_WORDS.thisStatement}
        isGone={!data && error !== null}
        over={INSPECTOR_WORDS.statement}
        title={data?.summary ?? INSPECTOR_WORDS.statement}
      >
        <p className={classes.parties}>
          {parties.map((party, index) => (
            <ActorButton key={`${party.actorId} ${index}`} actor={party} />
          ))}
        </p>
      </PanelHead>
      {error && !data && (
        <Failure what={INSPECTOR_WORDS.theStatement} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <StatementSkeleton />}
      {data && (
        <StatementCard
          statement={data}
          {...(selection.within && { within: selection.within })}
          full
        />
      )}
    </>
  );
}
