import { Button } from "@mantine/core";
import { useState } from "react";
import type { StatementId } from "@/lib/model/ids";
import type { DerivedEdge } from "@/lib/model/slice";
import { MOST_IN_FULL, notPrintedWords } from "@/lib/view/print/words";
import type { Anchor } from "@/lib/view/selection";
import { Failure } from "@/app/ui/Failure";
import { useFilterCommands } from "../../data/filterCommands";
import { PAGE_SIZE, useStatement } from "../../data/queries";
import { useFilterView } from "../../data/shown";
import { useOnPaper } from "../print/PrintContext";
import { StatementCard } from "../statement/StatementCard";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import { moreWords } from "../statement/words";
import { INSPECTOR_WORDS, takenWords } from "./words";
import classes from "./Inspector.module.css";

/** Says that filters hold back some statements of an edge, and lets them come. */
export function TakenAway({ edge }: { readonly edge: DerivedEdge }) {
  const { base } = useFilterView();
  const { liftStatements } = useFilterCommands();
  const all = base?.edges.find(({ edgeId }) => edgeId === edge.edgeId)?.statements;
  if (all === undefined) return null;
  return (
    <p className={classes.note}>
      {takenWords(edge.statements, all)}{" "}
      <Button size="compact-xs" variant="default" onClick={liftStatements}>
        {INSPECTOR_WORDS.liftFilters}
      </Button>
    </p>
  );
}

interface StatementsLeftProps {
  readonly ids: ReadonlySet<StatementId>;
  readonly within: Anchor;
}

/** The statements that filters leave of an edge: 25 at a time. */
export function StatementsLeft({ ids, within }: StatementsLeftProps) {
  const [wanted, setShown] = useState(PAGE_SIZE);
  const isOnPaper = useOnPaper();
  const shown = isOnPaper ? MOST_IN_FULL : wanted;
  const left = ids.size - shown;
  return (
    <>
      {[...ids].slice(0, shown).map((statementId) => (
        <OneStatement key={statementId} statementId={statementId} within={within} />
      ))}
      {left > 0 && isOnPaper && <p>{notPrintedWords(left, ids.size)}</p>}
      {left > 0 && !isOnPaper && (
        <Button variant="subtle" fullWidth onClick={() => setShown(shown + PAGE_SIZE)}>
          {moreWords(Math.min(PAGE_SIZE, left), ids.size)}
        </Button>
      )}
    </>
  );
}

interface OneStatementProps {
  readonly statementId: StatementId;
  readonly within: Anchor;
}

function OneStatement({ statementId, within }: OneStatementProps) {
  const { data, error, refetch } = useStatement(statementId);
  if (data) return <StatementCard statement={data} within={within} full />;
  if (error)
    return (
      <Failure what={INSPECTOR_WORDS.aStatement} error={error} onRetry={() => void refetch()} />
    );
  return <StatementSkeleton />;
}
