import type { GraphSlice } from "@/lib/model/slice";
import { Section } from "@/app/ui/Section";
import { useScene } from "../../data/scene";
import { useFilterView } from "../../data/shown";
import { allShownWords, type Countable, filtersTakeWords, LEGEND_WORDS, shownWords } from "./words";
import classes from "./Legend.module.css";

/** What is on the canvas and what is not, in numbers: never silent. */
export function Shown({ slice }: { readonly slice: GraphSlice }) {
  const { total, leftOut } = slice;
  const { actors, edges, background } = slice;
  const rows: readonly (readonly [number, number, number, Countable])[] = [
    [total.actors, leftOut.actors, actors.length, "actor"],
    [total.edges, leftOut.edges, edges.length, "line"],
    [total.background, leftOut.background, background.length, "background"],
  ];
  const isOwn = useScene(
    ({ present: { made, additions } }) => made !== undefined || additions.length > 0,
  );
  const { filtered, base } = useFilterView();
  const whole = rows.every(([all, , shown]) => shown >= all);
  if (whole) {
    return (
      <Section title={LEGEND_WORDS.everything}>
        <p className={classes.shown}>
          {allShownWords(rows.map(([all, , , name]) => [all, name] as const))}
        </p>
      </Section>
    );
  }
  return (
    <Section title={titleOf(slice, isOwn)}>
      <ul className={classes.list}>
        {rows.map(
          ([all, left, shown, name]) =>
            all > 0 && <li key={name}>{shownWords(name, { all, left, shown })}</li>,
        )}
      </ul>
      {filtered && base && filtered.slice !== base && (
        <p className={classes.small}>{filtersTakeWords(base, filtered.slice)}</p>
      )}
      <p className={classes.small}>{LEGEND_WORDS.rest}</p>
    </Section>
  );
}

function titleOf({ leftOut }: GraphSlice, isOwn: boolean): string {
  if (isOwn) return LEGEND_WORDS.ownScene;
  const isWhole = leftOut.actors + leftOut.edges + leftOut.background === 0;
  return isWhole ? LEGEND_WORDS.part : LEGEND_WORDS.mostStated;
}
