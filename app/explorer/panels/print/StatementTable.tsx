import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { fetchSummaries } from "@/lib/client";
import { NO_PUBLISHER } from "@/lib/model/sentence";
import type { Listed } from "@/lib/view/list/listed";
import { printedStatements } from "@/lib/view/print/statements";
import { PRINT_WORDS, printedWords } from "@/lib/view/print/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { serialOf } from "../../data/serial";
import { useFilterView } from "../../data/shown";
import { Day } from "../statement/Day";
import classes from "./Print.module.css";

/** The statements that are listed, as sentences with who says so and where. */
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
      {listed && <Rows listed={listed} />}
    </section>
  );
}

function Rows({ listed }: { readonly listed: Listed }) {
  const { names } = useFilterView();
  const rows = useMemo(() => printedStatements(listed, names), [listed, names]);
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
        {printedWords("statement", PRINT_WORDS.byDay, {
          printed: rows.length,
          all: listed.rows.length,
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
