import { createContext, use } from "react";

/** Is what stands here made for paper? Then it comes whole, and not page by page. */
export const PrintContext = createContext(false);

export const useOnPaper = (): boolean => use(PrintContext);
