import { createContext, use, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** The place in the bar for what belongs to one view alone. */
export const ToolsContext = createContext<HTMLElement | null>(null);

/** Puts the tools of a view into the bar above it: each line less is a row more. */
export function Tools({ children }: { readonly children: ReactNode }) {
  const place = use(ToolsContext);
  return place && createPortal(children, place);
}
