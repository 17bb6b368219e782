import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import { ActorView } from "./ActorView";
import { BackgroundView } from "./BackgroundView";
import { EdgeView } from "./EdgeView";
import { StatementView } from "./StatementView";

interface ViewProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Exclude<Selection, { kind: "none" }>;
}

/** The evidence of what is selected. */
export function View({ slice, selection }: ViewProps) {
  switch (selection.kind) {
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
