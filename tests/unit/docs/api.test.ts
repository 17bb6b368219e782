import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "@/scripts/setup/paths.mjs";
import { STATEMENTS_AT_ONCE } from "@/lib/neo4j/reads/columns";
import { PATHS_LIMIT_MS } from "@/lib/neo4j/reads/paths";
import {
  ACTORS_BY_ID,
  STATEMENTS_BY_ID,
  SUMMARIES_AT_ONCE,
  TIES_AT_ONCE,
} from "@/lib/model/limits";
import {
  MOST_VIEWS,
  VIEW_BYTES,
  VIEW_KEPT_DELETED_HOURS,
  VIEW_NAME_LENGTH,
} from "@/lib/model/views";
import { ACTORS_AT_ONCE } from "@/lib/server/actors";
import { CONSOLE_BODY, CONSOLE_TIMEOUT_MS } from "@/lib/server/console/run";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import {
  documentedCodes,
  documentedExamples,
  documentedRoutes,
  readDocs,
} from "@/tests/support/apiDocs";

/** `docs/api.md` names everything that there is, so that a new thing cannot be forgotten. */

const api = readDocs("api.md");
/** Signing in and measuring belong to whoever runs a server, and are told there. */
const all = [api, readDocs("setup.md"), ...optional("operations.md")].join("\n");

function optional(name: string): readonly string[] {
  return readdirSync(path.join(root, "docs")).includes(name) ? [readDocs(name)] : [];
}

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** `app/api/actors/[actorId]/route.ts` → `GET /api/actors/{actorId}` */
function routesOf(file: string): readonly string[] {
  const url = path
    .dirname(file)
    .replace(/^app/, "")
    .replaceAll(/\[(\w+)\]/g, "{$1}");
  const [, ...exported] = textOf(file).split("export const {");
  return exported.map((part) => `${/method: "([A-Z]+)"/.exec(part)?.[1] ?? "GET"} ${url}`);
}

/** What takes the addresses that there are not is no address. */
const isCatchAll = (file: string) => file.includes("[...");

test("every route has its section, and every section its route", () => {
  const routes = sources("app/api")
    .filter((file) => path.basename(file) === "route.ts" && !isCatchAll(file))
    .flatMap(routesOf);
  expect(routes.length).toBeGreaterThan(10);
  const told = documentedRoutes(all);
  expect(routes.filter((route) => !told.includes(route) && !all.includes(route))).toEqual([]);
  expect(told.filter((route) => !routes.includes(route))).toEqual([]);
});

/** The codes that a `display` can have, with its status; what is filled in at run time is `*`. */
interface Told {
  readonly code: string;
  readonly status: number | undefined;
  readonly file: string;
}

/** In the file of a class, what its `code` can be where it is a field. */
function codesOf(expression: string, text: string): readonly string[] {
  const template = /^`([^`]+)`$/.exec(expression)?.[1];
  if (template !== undefined) return [template.replaceAll(/\$\{[^}]+\}/g, "*")];
  const field =
    expression === "this.code" && /readonly code: (("[a-z-]+"( \| )?)+)/.exec(text)?.[1];
  return [...(field || expression).matchAll(/(?<!=== )"([a-z]+(?:-[a-z]+)*)"/g)].map(
    ([, code = ""]) => code,
  );
}

function toldBy(file: string): readonly Told[] {
  const text = textOf(file);
  // zod's faults have a code, too; they carry a message beside it and no status.
  return [...text.matchAll(/^ +code: (?!"custom")([^;]+?),\n\s+(?:status: ([^,]+),)?/gm)].flatMap(
    ([, expression = "", status]) =>
      codesOf(expression, text).map((code) => ({
        code,
        status: /^\d+$/.test(status ?? "") ? Number(status) : undefined,
        file,
      })),
  );
}

describe("every code of the code base", () => {
  const told = [...sources("lib"), ...sources("scripts"), ...sources("app")].flatMap(toldBy);
  const documented = documentedCodes(all);
  const rowsOf = (code: string) => {
    const pattern = new RegExp(`^${code.replaceAll("*", "[a-z-]+")}$`);
    return [...documented].filter(([name]) => pattern.test(name));
  };

  test("is found by this test", () => {
    const files = sources("lib").concat(sources("scripts"));
    const classes = files.filter((file) => textOf(file).includes("get display()"));
    const silent = classes.filter((file) => !told.some((one) => one.file === file));
    // This one hands on what the server said.
    expect(silent).toEqual(
      [path.join("lib", "client", "errors.ts")].filter((file) => silent.includes(file)),
    );
    expect(told.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["foreign-host", "unknown-*", "too-many-queries", "refused-query"]),
    );
  });

  test("stands in its tables, with its status", () => {
    const missing = told.filter(({ code }) => rowsOf(code).length === 0);
    expect(missing).toEqual([]);
    const wrong = told.filter(
      ({ code, status }) => status !== undefined && rowsOf(code).some(([, at]) => at !== status),
    );
    expect(wrong).toEqual([]);
  });

  test("is all that the tables name", () => {
    const known = told.map(({ code }) => new RegExp(`^${code.replaceAll("*", "[a-z-]+")}$`));
    const unknown = [...documentedCodes(api).keys()].filter(
      (code) => !known.some((pattern) => pattern.test(code)),
    );
    expect(unknown).toEqual([]);
  });
});

test("the numbers are those of the code", () => {
  const numbers = [
    ...Object.values(CONSOLE_LIMITS),
    CONSOLE_BODY,
    CONSOLE_TIMEOUT_MS,
    ACTORS_AT_ONCE,
    STATEMENTS_AT_ONCE,
    ACTORS_BY_ID,
    STATEMENTS_BY_ID,
    SUMMARIES_AT_ONCE,
    VIEW_BYTES,
    MOST_VIEWS,
    VIEW_NAME_LENGTH,
    VIEW_KEPT_DELETED_HOURS,
    TIES_AT_ONCE,
  ].map((number) => number.toLocaleString("en-GB"));
  expect(numbers.filter((number) => !api.includes(number))).toEqual([]);
});

test("the time that a search for paths has is that of the code", () => {
  expect(api).toContain(`"limitMs": ${PATHS_LIMIT_MS}\n`);
});

test("every frame and every kind of value has its row", () => {
  const named = (file: string, pattern: RegExp) =>
    [...textOf(file).matchAll(pattern)].map(([, name = ""]) => name);
  const frames = named("lib/stream/frame.ts", /readonly frame: "(\w+)"/g);
  const values = named("lib/stream/value.ts", /readonly \$: "(\w+)"/g);
  const temporal = named("lib/stream/value.ts", /^ {2}\| "(\w+)"/gm);
  expect([frames.length, values.length, temporal.length].map((n) => n >= 6)).toEqual([
    true,
    true,
    true,
  ]);
  const rows = api.split("\n").filter((line) => line.startsWith("| `"));
  const missing = [...frames, ...values, ...temporal].filter(
    (name) => !rows.some((row) => row.split("|")[1]?.includes(`\`${name}\``)),
  );
  expect(missing).toEqual([]);
});

test("every route has an example with its answer", () => {
  const asked = documentedExamples(api).map(({ url }) => url.split("?")[0]);
  const routes = documentedRoutes(api).map((head) => head.split(" ")[1] ?? "");
  const without = routes.filter(
    (route) =>
      !asked.some((url) =>
        new RegExp(`^${route.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(url ?? ""),
      ),
  );
  expect(without).toEqual([]);
});
