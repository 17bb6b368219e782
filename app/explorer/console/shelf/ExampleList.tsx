"use client";

import { EXAMPLES } from "@/lib/cypher/examples";
import { QueryButton } from "./QueryButton";
import classes from "./Shelf.module.css";

export function ExampleList() {
  return (
    <ul className={classes.list}>
      {EXAMPLES.map(({ title, teaches, text }) => (
        <QueryButton key={title} name={title} text={text}>
          <span className={classes.name}>{title}</span>
          <span className={classes.quiet}>{teaches}</span>
        </QueryButton>
      ))}
    </ul>
  );
}
