import { useId, type ReactNode } from "react";
import classes from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  /** Stands at the right end of the heading, quietly. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 className={classes.title} id={id}>
          {title}
        </h3>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
