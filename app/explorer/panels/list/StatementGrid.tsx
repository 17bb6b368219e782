"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { citationOf } from "@/lib/export/citation";
import type { Statement } from "@/lib/model/statement";
import type * as FilterEngine from "@/lib/view/filter/engine";
import type { Listed } from "@/lib/view/list/listed";
import { searchedWords } from "@/lib/view/list/words";
import { keyOf } from "@/lib/view/selection";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { statementQuery } from "../../data/queries";
import { useSession } from "../../data/session";
import { useFilterView } from "../../data/shown";
import { select } from "../../data/useSelection";
import { CitationMenu } from "../statement/CitationMenu";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import { Grid } from "./Grid";
import type { ListProps } from "./listProps";
import { NothingListed } from "./NothingListed";
import { StatementCells, StatementRowsContext } from "./StatementCells";
import { statementColumns } from "./statementColumns";
import { useCopy } from "./useCopy";
import { useFinding } from "./useFinding";
import { useSentences } from "./useSentences";
import { useStatementWords } from "./useStatementWords";
import { LIST_WORDS } from "./words";

/** Statements as sentences: all that stand behind the lines of the canvas. */
export function StatementGrid(props: ListProps) {
  const { base, error, retry, engine } = useFilterView();
  const listed = useListed();
  if (base && base.actors.length === 0 && base.total.actors === 0) {
    return <Empty>{LIST_WORDS.noStatements}</Empty>;
  }
  if (error) return <Failure what={LIST_WORDS.theStatements} error={error} onRetry={retry} />;
  if (!listed || !engine) return <StatementSkeleton />;
  return <KnownStatements {...props} listed={listed} engine={engine} />;
}

/** A filter that changes is to be seen on the canvas first. */
function useListed(): Listed | undefined {
  const { base, engine, columns, filter } = useFilterView();
  const latest = useDeferredValue(filter);
  return useMemo(
    () => base && engine && columns && engine.listedOf(base, columns, latest),
    [base, engine, columns, latest],
  );
}

interface KnownProps extends ListProps {
  readonly listed: Listed;
  readonly engine: typeof FilterEngine;
}

function KnownStatements({ listed, engine, selection, onSelected }: KnownProps) {
  const { names } = useFilterView();
  const finding = useFinding();
  const isSought = finding.text !== "";
  const sentences = useSentences(listed.columns, names, isSought);
  const columns = useMemo(() => statementColumns(engine, listed, names), [engine, listed, names]);
  const idOf = useCallback((row: number) => engine.statementIdAt(listed, row), [engine, listed]);
  // With other columns the same row is another statement.
  const keyOfRow = useCallback((row: number) => idOf(row) ?? row, [idOf]);
  const copy = useCopyById(idOf);
  const rows = useMemo(() => ({ idOf, copy }), [idOf, copy]);
  const selected = useMemo(
    () => engine.rowsSelected(listed, selection),
    [engine, listed, selection],
  );
  const isSelected = useCallback((row: number) => selected.has(row), [selected]);
  const words = useStatementWords(listed, engine);
  const isLooking = isSought && !sentences.isWhole && !sentences.error;
  const looking = isLooking ? ` ${searchedWords(sentences.searched, listed.columns.size)}.` : "";
  return (
    <StatementRowsContext value={rows}>
      {isSought && sentences.error && (
        <Failure what={LIST_WORDS.sentences} error={sentences.error} onRetry={sentences.retry} />
      )}
      <Grid
        label={LIST_WORDS.statements}
        columns={columns}
        Cells={StatementCells}
        rows={listed.rows}
        finding={finding}
        find={sentences.find}
        isLooking={isLooking}
        words={`${words}${looking}`}
        empty={<NothingListed what="statement" />}
        keyOf={keyOfRow}
        isSelected={isSelected}
        selectedKey={keyOf(selection)}
        onSelect={(row) => {
          const next = engine.selectionAt(listed, row);
          if (next) select(next);
          onSelected?.();
        }}
        onCopy={copy}
        tools={<CitationMenu />}
        tab="statements"
      />
    </StatementRowsContext>
  );
}

/** A row that was walked to a moment ago may not have come yet: it is waited for. */
function useCopyById(idOf: (row: number) => Parameters<typeof statementQuery>[0] | undefined) {
  const copy = useCopy();
  const chosen = useSession((session) => session.citation);
  const cite = (statement: Statement) => copy(citationOf(statement, chosen));
  const latest = useRef(cite);
  useEffect(() => {
    latest.current = cite;
  });
  const client = useQueryClient();
  return useCallback(
    (row: number): void => {
      const id = idOf(row);
      if (id === undefined) return;
      client.ensureQueryData(statementQuery(id)).then(
        (statement) => latest.current(statement),
        // The row says that it did not come, and how to ask again.
        () => undefined,
      );
    },
    [client, idOf],
  );
}
