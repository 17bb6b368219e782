import { later } from "@/app/ui/later";
import { useEver } from "@/app/ui/useEver";
import type { Dressing } from "@/lib/view/graph/drawn";
import { useCanvasState } from "./context";

const Tooltip = later(() => import("./Tooltip").then((module) => module.Tooltip));

/** Comes with the first thing that is pointed at, or with all that the first picture does without. */
export function TooltipLater({ dressing }: { readonly dressing?: Dressing | undefined }) {
  const isPointed = useCanvasState((state) => state.hovered !== undefined);
  return <Tooltip dressing={dressing} wanted={useEver(isPointed)} />;
}
