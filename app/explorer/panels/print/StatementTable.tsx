import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { fetchSummaries } from "@/lib/client";
import { NO_PUBLISHER } from "@/lib/model/sentence";
import type * as FilterEngine from "@/lib/view/filter/engine";
import type { Listed } from "@/lib/view/list/listed";
import { sorted } from "@/lib/view/order";
import { printedStatements } from "@/lib/view/print/statements";
import { PRINT_WORDS, printedWords } from "@/lib/view/print/words";
import { orderWords } from "@/lib/view/print/order";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { serialOf } from "../../data/serial";
import { useFilterView } from "../../data/shown";
import { statementColumns } from "../list/statementColumns";
import { useSentences } from "../list/useSentences";
import { Day } from "../statement/Day";
import classes from "./Print.module.css";
import { useListing } from "./useListing";

/** The statements that are listed, as they are on the screen: sentences with who says so and where. */
export function StatementTable() {
  const { base, engine, columns, filter, error } = useFilterView();
  const listed = useMemo(
    () => base && engine && columns && engine.listedOf(base, columns, filter),
    [base, engine, columns, filter],
  );
  return (
    <section>
      <h2>{PRINT_WORDS.statements}</h2>
      {error && <p>{PRINT_WORDS.failed}</p>}
      {listed && engine && <Rows listed={listed} engine={engine} />}
    </section>
  );
}

interface RowsProps {
  readonly listed: Listed;
  readonly engine: typeof FilterEngine;
}

function Rows({ listed, engine }: RowsProps) {
  const { names } = useFilterView();
  const { sorting, text } = useListing("statements");
  const { find } = useSentences(listed.columns, names, text !== "");
  const columns = useMemo(() => statementColumns(engine, listed, names), [engine, listed, names]);
  const found = useMemo(
    () => (text === "" ? listed.rows : find(listed.rows, text)),
    [listed, find, text],
  );
  const rows = useMemo(() => {
    const by = columns.find(({ id }) => id === sorting.column)?.value;
    const ordered = by ? sorted(found, by, sorting.direction) : found;
    return printedStatements(listed, ordered, names);
  }, [listed, found, columns, sorting, names]);
  const { data: summaries } = useQuery({
    queryKey: ["printed sentences", serialOf(rows)],
    queryFn: ({ signal }) =>
      fetchSummaries(
        rows.map(({ id }) => id),
        signal,
      ),
    enabled: rows.length > 0,
  });
  return (
    <>
      <p className={classes.quiet}>
        {printedWords("statement", orderWords("statements", columns, sorting), {
          printed: rows.length,
          all: listed.rows.length,
          found: text === "" ? undefined : { text, rows: found.length },
        })}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{PRINT_WORDS.statement}</th>
            <th scope="col">{PRINT_WORDS.type}</th>
            <th scope="col">{PRINT_WORDS.said}</th>
            <th scope="col">{PRINT_WORDS.article}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, sentence, tone, type, saidOn, article }) => (
            <tr key={id}>
              <td>{sentence(summaries) ?? PRINT_WORDS.missing}</td>
              <td className={classes.type}>
                <EdgeGlyph tone={tone} /> {type}
              </td>
              <td className={classes.day}>{saidOn ? <Day date={saidOn} /> : "–"}</td>
              <td>
                {article && `${article.title}, ${article.publisher ?? NO_PUBLISHER}`}
                {article?.url !== undefined && ` <${article.url}>`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
