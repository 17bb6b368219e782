import type { PastRun } from "@/lib/view/console/notebook";
import { counted } from "@/lib/view/words";
import { duration } from "../words";

/** Every word of the shelf but the examples themselves: see `lib/cypher/examples.ts`. */
export const SHELF_WORDS = {
  nameIt: "Name this query",
  folder: "Folder, if any",

  export: "Export",
  import: "Import",

  rename: "Rename or move",
  remove: "Remove",
  taken: "Another favourite has this name there.",
  save: "Save",
  cancel: "Cancel",

  noFavourites:
    "Give what stands in the editor a name, and it is kept here, in this browser alone. A folder is made by naming one.",

  noHistory:
    "What you run will stand here, in this browser alone. Ctrl or ⌘ with the up arrow brings it back into the editor.",

  draft: "what stands in the editor",
  keepInPlace: "Keep in its place",
  keep: "Keep",

  write: "Write",
  exampleName: "$name",
  standsFor:
    "in a query, and it stands for the value given here. Values are kept in this browser alone; integers of any size stay exact.",
  addParameter: "Add a parameter",
  nameMissing: "a name is missing",
  nameTaken: "this name is taken",
  newParameter: "the new parameter",
  name: "name",
  value: "value",

  runIt: "Run it",

  theSchema: "The schema",
  nothingLoaded: "Nothing is loaded yet. npm run seed loads an article.",
  labels: "Labels",
  types: "Relationship types",
} as const;

export const nameLabel = (of: string): string => `Name of ${of}`;
export const folderLabel = (of: string): string => `Folder of ${of}`;
export const typeLabel = (of: string): string => `Type of ${of}`;
export const valueLabel = (of: string): string => `Value of ${of}`;
export const renameLabel = (query: string): string => `Rename or move: ${query}`;
export const takeOffLabel = (query: string): string => `Remove: ${query}`;
export const removeLabel = (parameter: string): string => `Remove ${parameter}`;
export const runLabel = (query: string): string => `Run: ${query}`;
export const forgetWords = (queries: number): string => `Forget all ${queries}`;
export const tooLargeWords = (most: number): string => `It is larger than ${most / 1_000_000} MB`;

/** "12 rows · 40 ms" */
export function pastWords({ status, rows, ms }: PastRun): string {
  const what = status === "failed" ? "failed" : counted(rows, "row");
  return `${status === "stopped" ? "stopped after " : ""}${what} · ${duration(ms)}`;
}

/** @param isSampled they were counted on a part of the nodes or relationships */
export const propertiesWords = (properties: number, isSampled: boolean): string =>
  `${counted(properties, "property", "properties")}${isSampled ? ", counted on a part" : ""}`;
