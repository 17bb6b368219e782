import type { GraphSlice } from "@/lib/model/slice";
import { counted } from "@/lib/view/words";
import { Section } from "@/app/ui/Section";
import { useScene } from "../../data/scene";
import classes from "./Legend.module.css";

/** What is on the canvas and what is not, in numbers: never silent. */
export function Shown({ slice }: { readonly slice: GraphSlice }) {
  const { total, leftOut } = slice;
  const rows = [
    [total.actors, leftOut.actors, "actor"],
    [total.edges, leftOut.edges, "line"],
    [total.background, leftOut.background, "background line"],
  ] as const;
  const isOwn = useScene(
    ({ present: { made, additions } }) => made !== undefined || additions.length > 0,
  );
  const whole = rows.every(([, left]) => left === 0);
  if (whole) {
    return (
      <Section title="Shown: everything">
        <p className={classes.shown}>
          {rows.map(([all, , name]) => counted(all, name)).join(", ")}. A line counts all statements
          of one type between two actors.
        </p>
      </Section>
    );
  }
  return (
    <Section title={isOwn ? "Shown: a scene of your own" : "Shown: the most stated part"}>
      <ul className={classes.list}>
        {rows.map(([all, left, name]) => (
          <li key={name}>
            {(all - left).toLocaleString("en-GB")} of {counted(all, name)}
            {left > 0 && `; ${left.toLocaleString("en-GB")} left out`}
          </li>
        ))}
      </ul>
      <p className={classes.small}>Search finds the rest.</p>
    </Section>
  );
}
