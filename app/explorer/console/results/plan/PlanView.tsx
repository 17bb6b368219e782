import { planRows, type PlanRow } from "@/lib/cypher/plan";
import type { Run } from "@/lib/view/console/run";
import { RESULT_WORDS, profiledWords } from "../words";
import classes from "./Plan.module.css";

/** The database's plan from its result downwards: what each operator reads feeds the one above. */
export function PlanView({ plan }: { readonly plan: NonNullable<Run["plan"]> }) {
  const rows = planRows(plan.plan.root);
  const indents = indentsOf(rows);
  const profiled = plan.kind === "profile";
  const hits = rows.reduce((total, { dbHits = 0 }) => total + dbHits, 0);
  return (
    <div className={classes.root} tabIndex={0} role="region" aria-label={RESULT_WORDS.plan}>
      <p className={classes.words}>
        {profiled ? profiledWords(number(hits)) : RESULT_WORDS.planned}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{RESULT_WORDS.operator}</th>
            <th scope="col" className={classes.number}>
              {RESULT_WORDS.estimated}
            </th>
            {profiled && (
              <>
                <th scope="col" className={classes.number}>
                  {RESULT_WORDS.rowsRead}
                </th>
                <th scope="col" className={classes.number}>
                  {RESULT_WORDS.dbHits}
                </th>
              </>
            )}
            <th scope="col">{RESULT_WORDS.details}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Operator key={row.id} row={row} indent={indents[row.id] ?? 0} profiled={profiled} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A chain stands straight below; only where several operators feed one are they set in. */
function indentsOf(rows: readonly PlanRow[]): readonly number[] {
  const indents: number[] = [];
  for (const { parent, branches } of rows) {
    const above = parent === undefined ? 0 : (indents[parent] ?? 0);
    indents.push(above + (branches ? 1 : 0));
  }
  return indents;
}

interface OperatorProps {
  readonly row: PlanRow;
  readonly indent: number;
  readonly profiled: boolean;
}

function Operator({ row, indent, profiled }: OperatorProps) {
  const { operator, details, estimatedRows, rows, dbHits, share, branches, last, other } = row;
  return (
    <tr>
      <th scope="row" className={classes.operator}>
        <span className={classes.tree} style={{ paddingLeft: indent * 16 }}>
          {branches && (
            <span className={classes.branch} aria-hidden>
              {last ? "└" : "├"}
            </span>
          )}
          {operator}
        </span>
      </th>
      <td className={classes.number}>{number(estimatedRows)}</td>
      {profiled && (
        <>
          <td className={classes.number}>{number(rows)}</td>
          <td className={classes.number}>
            {number(dbHits)}
            {share !== undefined && (
              <span className={classes.share} aria-hidden>
                <span style={{ width: `${Math.round(share * 100)}%` }} />
              </span>
            )}
          </td>
        </>
      )}
      <td className={classes.details}>
        {details}
        {other.length > 0 && (
          <details>
            <summary>{RESULT_WORDS.more}</summary>
            <dl className={classes.other}>
              {other.map(([name, value], index) => (
                <div key={`${index} ${name}`}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </td>
    </tr>
  );
}

/** Estimates are fractions; below ten the first decimal tells something. */
function number(value: number | undefined): string {
  if (value === undefined) return "–";
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 1 : 0 });
}
