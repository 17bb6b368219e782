import type { GraphSlice } from "@/lib/model/slice";
import { counted } from "@/lib/view/words";
import { Section } from "@/app/ui/Section";
import classes from "./Legend.module.css";

/** What is on the canvas and what is not, in numbers: never silent. */
export function Shown({ slice }: { readonly slice: GraphSlice }) {
  const { total, leftOut } = slice;
  const rows = [
    [total.actors, leftOut.actors, "actor"],
    [total.edges, leftOut.edges, "line"],
    [total.background, leftOut.background, "background relation"],
  ] as const;
  const whole = rows.every(([, left]) => left === 0);
  return (
    <Section title="Shown">
      <ul className={classes.shown}>
        {rows.map(([all, left, name]) => (
          <li key={name}>
            {left === 0
              ? `all ${counted(all, name)}`
              : `${(all - left).toLocaleString("en-GB")} of ${counted(all, name)}; ${left.toLocaleString("en-GB")} left out`}
          </li>
        ))}
      </ul>
      <p className={classes.small}>
        {whole
          ? "Nothing is left out. A line counts all statements of one type between two actors."
          : "The most stated part is shown. Search finds the rest."}
      </p>
    </Section>
  );
}
