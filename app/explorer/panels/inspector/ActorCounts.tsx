import { toneOf } from "@/lib/model/plover";
import type { TypeCount } from "@/lib/model/answers";
import { typeName, figure } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { INSPECTOR_WORDS } from "./words";
import classes from "./Inspector.module.css";

const COLUMNS = [
  { key: "out", label: INSPECTOR_WORDS.does },
  { key: "in", label: INSPECTOR_WORDS.isDoneTo },
  { key: "mutual", label: INSPECTOR_WORDS.together },
] as const;

/** Counts from the whole database, by type and direction; a column of zeros is left out. */
export function ActorCounts({ counts }: { readonly counts: readonly TypeCount[] }) {
  const columns = COLUMNS.filter(({ key }) => counts.some((count) => count[key] > 0));
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <th scope="col">{INSPECTOR_WORDS.type}</th>
          {columns.map(({ key, label }) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.eventType}>
            <th scope="row">
              <EdgeGlyph tone={toneOf(count.eventType)} />
              {typeName(count.eventType)}
            </th>
            {columns.map(({ key }) => (
              <td key={key}>{count[key] === 0 ? "–" : figure(count[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
