import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type ArticleFault, shown } from "@/lib/articles/faults";
import { fileFault, shownPath } from "./find";
import { placeIn, readJson } from "./json";

/** What a file holds, not yet checked, or why it could not be read. */
export type ReadScript =
  | { readonly ok: true; readonly input: unknown; readonly faults: readonly ArticleFault[] }
  | { readonly ok: false; readonly faults: readonly ArticleFault[] };

export function readScript(file: string): Promise<ReadScript> {
  return file.endsWith(".json") ? readJsonScript(file) : readModule(file);
}

const refused = (...faults: ArticleFault[]): ReadScript => ({ ok: false, faults });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function readJsonScript(file: string): Promise<ReadScript> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return refused(unreadable(file, bytes));
  const text = await decode(bytes);
  if (text === undefined) {
    return refused(fileFault(file, "file that is not UTF-8", "save it as UTF-8"));
  }
  const read = readJson(text);
  if (!read.ok) {
    return refused({
      kind: "syntax",
      file: shownPath(file),
      path: placeIn(text, read.offset),
      message: `JSON that cannot be read: ${read.wrong}`,
      remedy: read.remedy,
    });
  }
  const faults = read.repeats.map(({ key, offset }): ArticleFault => ({
    kind: "twice",
    file: shownPath(file),
    path: placeIn(text, offset),
    message: `key given twice: ${shown(key)}`,
    found: key,
    remedy: "keep one of them: only the last would count",
  }));
  return { ok: true, input: withoutSchemaLink(read.value), faults };
}

/** Throws away the byte order mark; `undefined` where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return Promise.resolve(bytes)
    .then((held) => decoder.decode(held))
    .catch(() => undefined);
}

/** Editors complete a JSON file by the schema that its first line links to. */
function withoutSchemaLink(value: unknown): unknown {
  if (!isObject(value) || !Object.hasOwn(value, "$schema")) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "$schema"));
}

async function readModule(file: string): Promise<ReadScript> {
  const loaded = await import(pathToFileURL(file).href).then(
    (module: unknown) => ({ module }),
    (error: unknown) => ({ error }),
  );
  if ("error" in loaded) return refused(moduleFault(file, loaded.error));
  const input = defaultOf(loaded.module);
  if (input === undefined) {
    return refused(
      fileFault(file, "no default export", "write: export default defineArticle({ … })"),
    );
  }
  return { ok: true, input, faults: [] };
}

/** The default export, also where a folder without `"type": "module"` wraps it once more. */
function defaultOf(module: unknown): unknown {
  const held = isObject(module) ? module["default"] : undefined;
  const wrapped = isObject(held) && Object.hasOwn(held, "__esModule");
  return wrapped ? held["default"] : held;
}

function moduleFault(file: string, error: unknown): ArticleFault {
  const text = error instanceof Error ? error.message : String(error);
  // esbuild: "Transform failed with 1 error:\n/x/y.ts:3:5: ERROR: Expected …"
  const syntax = /:(\d+):(\d+): ERROR: (.*)/.exec(text);
  if (syntax) {
    return {
      kind: "syntax",
      file: shownPath(file),
      path: `line ${syntax[1]}, column ${Number(syntax[2]) + 1}`,
      message: `TypeScript that cannot be read: ${syntax[3] ?? ""}`,
      remedy: "correct the syntax there",
    };
  }
  const frames = error instanceof Error ? (error.stack ?? "") : "";
  const at = frames
    .split("\n")
    .find((line) => line.includes(pathToFileURL(file).href) || line.includes(file));
  const place = /:(\d+):(\d+)\)?$/.exec(at ?? "");
  return {
    kind: "file",
    file: shownPath(file),
    path: place ? `line ${place[1]}, column ${place[2]}` : "",
    message: `module that fails: ${shown(text.split("\n", 1).join())}`,
    remedy: "a script only describes: take out what runs, and correct what it imports",
  };
}

function unreadable(file: string, error: NodeJS.ErrnoException): ArticleFault {
  return fileFault(
    file,
    `file that cannot be read: ${error.code ?? error.message}`,
    "look at its permissions",
  );
}
