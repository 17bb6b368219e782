import type { GraphSlice } from "@/lib/model/slice";
import { keyOf, type Selection } from "@/lib/view/selection";
import { ActorView } from "./ActorView";
import { BackgroundView } from "./BackgroundView";
import { EdgeView } from "./EdgeView";
import classes from "./Inspector.module.css";
import { Invitation } from "./Invitation";
import { StatementView } from "./StatementView";

interface InspectorProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
  /** The network did not come; the canvas says why. */
  readonly failed: boolean;
}

function View({ slice, selection, failed }: InspectorProps) {
  switch (selection.kind) {
    case "none":
      return <Invitation slice={slice} failed={failed} />;
    case "actor":
      return <ActorView selection={selection} slice={slice} />;
    case "edge":
      return <EdgeView selection={selection} slice={slice} />;
    case "background":
      return <BackgroundView selection={selection} slice={slice} />;
    case "statement":
      return <StatementView selection={selection} />;
  }
}

/** What is known of the selection. A new selection begins at its top. */
export function Inspector({ slice, selection, failed }: InspectorProps) {
  return (
    <section className={classes.root} aria-label="Evidence" key={keyOf(selection)}>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label="Evidence, scrolls">
        <View slice={slice} selection={selection} failed={failed} />
      </div>
    </section>
  );
}
