import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { lines } from "@/scripts/neo4j/lines.mjs";
import { root } from "@/scripts/setup/paths.mjs";

/** No engine runs where the tests run: what can be known without one is held here. */

const read = (name: string) => readFileSync(path.join(root, name), "utf8");

describe("Dockerfile", () => {
  const text = read("Dockerfile");
  const instructions = text.split("\n").filter((line) => /^[A-Z]+ /.test(line));
  const all = (name: string) => instructions.filter((line) => line.startsWith(`${name} `));

  test("is a good one to a linter", () => {
    expect(validate(text)).toEqual([]);
  });

  test("begins with images of one exact version, the same one", () => {
    const bases = all("FROM").map((line) => line.split(" ")[1] ?? "");
    const [node, ...others] = new Set(bases.filter((base) => base !== "packages"));
    expect(node).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
    expect(others).toEqual([]);
  });

  test("copies only what is there and what .dockerignore lets through", () => {
    const sources = all("COPY")
      .filter((line) => !line.includes("--from="))
      .flatMap((line) => line.split(" ").slice(1, -1));
    const letIn = [...read(".dockerignore").matchAll(/^!(.+)$/gm)].map(([, name]) => name);
    expect(sources.filter((source) => !existsSync(path.join(root, source)))).toEqual([]);
    expect(sources.filter((source) => !letIn.includes(source.split("/")[0]))).toEqual([]);
    expect(read(".dockerignore")).toMatch(/^\*$/m);
  });

  test("serves as somebody who may change nothing, and holds no secret", () => {
    expect(all("USER")).toEqual(["USER 1000", "USER 1000"]);
    const given = [...all("ENV"), ...all("ARG")].join(" ");
    expect(given).not.toMatch(/PASSWORD|TOKEN|SECRET/);
  });
});

describe("compose.yaml", () => {
  test("fits the schema of the Compose specification, and binds no port beyond this machine", () => {
    const rules = {
      "no-unbound-port-interfaces": 2,
      "no-version-field": 2,
      "require-project-name-field": 2,
      "service-image-require-explicit-tag": 2,
      "no-duplicate-exported-ports": 2,
      "no-build-and-image": 2,
    } as const;
    const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] });
    const results = linter.lintFiles([path.join(root, "compose.yaml")], false);
    expect(results.map(({ errorCount }) => errorCount)).toEqual([0]);
    const ports = read("compose.yaml").match(/^ +- "[\d.]+:\S+"$/gm) ?? [];
    expect(ports).toHaveLength(2);
    expect(ports.filter((port) => !port.includes('"127.0.0.1:'))).toEqual([]);
  });

  test("runs the Neo4j that the tests run on", () => {
    expect(read("compose.yaml")).toContain(`image: neo4j:${lines.lts.version}-community\n`);
  });
});
