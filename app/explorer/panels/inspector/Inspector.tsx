import dynamic from "next/dynamic";
import type { GraphSlice } from "@/lib/model/slice";
import { keyOf, type Selection } from "@/lib/view/selection";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import classes from "./Inspector.module.css";
import { Invitation } from "./Invitation";
import { INVITATION_WORDS } from "./invitationWords";

interface InspectorProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
  /** The network did not come; the canvas says why. */
  readonly failed: boolean;
}

/** Evidence comes with the first selection. */
const View = dynamic(() => import("./View").then((module) => module.View), {
  ssr: false,
  loading: () => <StatementSkeleton />,
});

/** What is known of the selection. A new selection begins at its top. */
export function Inspector({ slice, selection, failed }: InspectorProps) {
  return (
    <section className={classes.root} aria-label={INVITATION_WORDS.evidence} key={keyOf(selection)}>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="group"
        aria-label={INVITATION_WORDS.evidenceScrolls}
      >
        {selection.kind === "none" ? (
          <Invitation slice={slice} failed={failed} />
        ) : (
          <View slice={slice} selection={selection} />
        )}
      </div>
    </section>
  );
}
