import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Route {
  readonly kind: "api" | "page";
  /** A URL path that leads to it; what is variable in it is filled in. */
  readonly path: string;
  /** The same with names in square brackets for what is variable. */
  readonly pattern: string;
}

const APP = fileURLToPath(new URL("../../app", import.meta.url));

/** Every route and page of the application, read from its files: a new one cannot forget to be here. */
export function allRoutes(): readonly Route[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .toSorted()
    .flatMap((file): Route[] => {
      const name = path.basename(file);
      const isApi = name === "route.ts";
      if (!isApi && name !== "page.tsx") return [];
      const pattern = patternOf(path.dirname(file));
      return [
        {
          kind: isApi ? "api" : "page",
          pattern,
          path: pattern.replaceAll(/\[+(?:\.{3})?\w+\]+/g, "x"),
        },
      ];
    });
}

function patternOf(folder: string): string {
  const segments = folder
    .split(path.sep)
    .filter((segment) => segment !== "." && !/^[(@]/.test(segment));
  return `/${segments.join("/")}`;
}
