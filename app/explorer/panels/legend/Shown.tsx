import type { GraphSlice } from "@/lib/model/slice";
import { goneWords } from "@/lib/view/filter/gone";
import { counted } from "@/lib/view/words";
import { Section } from "@/app/ui/Section";
import { useScene } from "../../data/scene";
import { useFilterView } from "../../data/shown";
import classes from "./Legend.module.css";

/** What is on the canvas and what is not, in numbers: never silent. */
export function Shown({ slice }: { readonly slice: GraphSlice }) {
  const { total, leftOut } = slice;
  const { actors, edges, background } = slice;
  const rows = [
    [total.actors, leftOut.actors, actors.length, "actor"],
    [total.edges, leftOut.edges, edges.length, "line"],
    [total.background, leftOut.background, background.length, "background line"],
  ] as const;
  const isOwn = useScene(
    ({ present: { made, additions } }) => made !== undefined || additions.length > 0,
  );
  const { filtered, base } = useFilterView();
  const whole = rows.every(([all, , shown]) => shown >= all);
  if (whole) {
    return (
      <Section title="Shown: everything">
        <p className={classes.shown}>
          {rows.map(([all, , , name]) => counted(all, name)).join(", ")}. A line counts all
          statements of one type between two actors.
        </p>
      </Section>
    );
  }
  return (
    <Section title={titleOf(slice, isOwn)}>
      <ul className={classes.list}>
        {rows.map(([all, left, shown, name]) => {
          if (all === 0) return null;
          const outOfSight = all - left - shown;
          return (
            <li key={name}>
              {shown.toLocaleString("en-GB")} of {counted(all, name)}
              {left > 0 && `; ${left.toLocaleString("en-GB")} left out`}
              {outOfSight > 0 && `; ${outOfSight.toLocaleString("en-GB")} out of sight`}
            </li>
          );
        })}
      </ul>
      {filtered && base && filtered.slice !== base && (
        <p className={classes.small}>The filters take away {goneWords(base, filtered.slice)}.</p>
      )}
      <p className={classes.small}>Search finds the rest.</p>
    </Section>
  );
}

function titleOf({ leftOut }: GraphSlice, isOwn: boolean): string {
  if (isOwn) return "Shown: a scene of your own";
  const isWhole = leftOut.actors + leftOut.edges + leftOut.background === 0;
  return isWhole ? "Shown: a part of it" : "Shown: the most stated part";
}
