import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { lines } from "@/scripts/neo4j/lines.mjs";
import { root } from "@/scripts/setup/paths.mjs";
import { checkVersion } from "@/scripts/setup/server-check";

/** Below these, what we are built on has holes that are known. */
const FLOORS: Readonly<Record<string, readonly number[]>> = {
  next: [16, 2, 6],
  react: [19, 2, 6],
  "react-dom": [19, 2, 6],
};

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly integrity?: string; readonly link?: boolean }
    >
  >;
}

const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), "utf8"));
const wanted = json("package.json") as Packages;
const locked = json("package-lock.json") as Locked;

const numbers = (version: string) => version.replace(/^\D+/, "").split(".").map(Number);

function isBelow(version: string, floor: readonly number[]): boolean {
  const found = numbers(version);
  const differing = floor.findIndex((least, i) => found[i] !== least);
  return differing !== -1 && (found[differing] ?? 0) < (floor[differing] ?? 0);
}

test.each(Object.entries(FLOORS))("%s is %j or newer, as wanted and as locked", (name, floor) => {
  const versions = [wanted.dependencies[name], locked.packages[`node_modules/${name}`]?.version];
  expect(versions.filter((version = "0.0.0") => isBelow(version, floor))).toEqual([]);
});

test("the servers that we start are ones that we would speak to", () => {
  for (const { version } of Object.values(lines)) {
    const facts = { version, edition: "community" };
    expect(checkVersion(facts, "Neo4j")).toBe(facts);
  }
  for (const version of ["5.26.21", "2026.01.3"])
    expect(() => checkVersion({ version, edition: "community" }, "Neo4j")).toThrow("too old");
});

test("every package is locked to one version and its content", () => {
  const { "": own, ...others } = locked.packages;
  expect(own).toMatchObject({
    dependencies: wanted.dependencies,
    devDependencies: wanted.devDependencies,
  });
  const loose = Object.entries(others).filter(
    ([, { version, integrity }]) => version === undefined || integrity === undefined,
  );
  expect(loose.map(([name]) => name)).toEqual([]);
});
