import { counted } from "../words";
import { type LayoutId, layoutOf } from "./layouts";

/** What a layout makes of a size: whether it takes it on, and what there is to be said. */
export interface SizeWords {
  readonly isRefused: boolean;
  readonly words: string;
}

/** @param lines pairs of actors with anything between them */
export function sizeWords(
  id: LayoutId,
  { nodes, lines }: { readonly nodes: number; readonly lines: number },
): SizeWords | undefined {
  const { most, slowAbove } = layoutOf(id);
  const isAbove = (extent: typeof most): boolean =>
    extent !== undefined && (nodes > extent.nodes || lines > extent.lines);
  if (most && isAbove(most)) {
    return {
      isRefused: true,
      words: `Too large for this one: it takes up to ${counted(most.nodes, "actor")} with ${counted(most.lines, "line")} between them, and here are ${counted(nodes, "actor")} with ${counted(lines, "line")}. Filter first, or choose another.`,
    };
  }
  if (isAbove(slowAbove)) {
    return {
      isRefused: false,
      words: "With so many it may take some seconds. You can go on meanwhile, and stop it.",
    };
  }
  return undefined;
}

/** How a step of the scene is called: "lay out: circular". */
export const layoutStep = (id: LayoutId): string => `lay out: ${layoutOf(id).label.toLowerCase()}`;
