import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adviceOf, type ArticleFault } from "@/lib/articles/faults";
import { BROKEN } from "@/tests/fixtures/articles/broken";
import { goodScript } from "@/tests/fixtures/articles/good";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

/** Runs the check command as a program of its own, as an author does. */
async function check(...args: string[]) {
  const ended = await run(
    process.execPath,
    ["--import", "tsx", "scripts/cli.ts", "check", ...args],
    // CI has colours even where nobody looks.
    { cwd: root, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: "1" } },
  ).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );
  return { code: ended.code, stdout: ended.stdout };
}

describe("broken article scripts", () => {
  let dir: string;
  let code: number;
  let faults: readonly ArticleFault[];

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), "whosays-broken-"));
    await Promise.all(BROKEN.map(({ name, content }) => writeFile(path.join(dir, name), content)));
    const ended = await check("--json", dir);
    code = ended.code;
    ({ faults } = JSON.parse(ended.stdout) as { faults: readonly ArticleFault[] });
  }, 60_000);

  afterAll(() => rm(dir, { recursive: true }));

  it.each(BROKEN.map((broken) => [broken.name, broken] as const))("%s", (name, { told }) => {
    const found = faults.filter((fault) => fault.file === path.join(dir, name));
    expect(found.map((f) => `${f.path}: ${f.message}; ${adviceOf(f)}`)).toEqual(told);
  });

  it("are all located, each in its file, and refused", () => {
    const located = BROKEN.filter(({ name }) =>
      faults.some((fault) => fault.file === path.join(dir, name) && fault.remedy !== ""),
    );
    console.log(`broken article scripts located: ${located.length}/${BROKEN.length}`);
    expect(located).toHaveLength(BROKEN.length);
    expect(new Set(BROKEN.map(({ name }) => name)).size).toBe(BROKEN.length);
    expect(code).toBe(1);
  });
});

describe("the check command", { timeout: 60_000 }, () => {
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), "whosays-check-"));
    await writeFile(path.join(dir, "good.json"), JSON.stringify(goodScript()));
    await writeFile(
      path.join(dir, "other.ts"),
      `import { defineArticle } from "@/lib/articles/schema";
       export default defineArticle(${JSON.stringify({ ...goodScript(), articleId: "other" })});`,
    );
  });

  afterAll(() => rm(dir, { recursive: true }));

  it("passes good files of both kinds, and reads each once", async () => {
    expect(await check(dir, path.join(dir, "good.json"))).toEqual({
      code: 0,
      stdout: "2 scripts, 6 statements, 0 faults, 0 warnings\n",
    });
  });

  it("says what a missing file may have been meant to be", async () => {
    expect(await check(path.join(dir, "god.json"))).toEqual({
      code: 1,
      stdout: `${dir}/god.json\n  fault   no such file; did you mean ${dir}/good.json?\n\n0 scripts, 0 statements, 1 fault, 0 warnings\n`,
    });
  });

  it("prints a JSON Schema that names every field", async () => {
    const { stdout } = await check("--schema");
    const schema = JSON.parse(stdout) as { properties: object; required: string[] };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(Object.keys(goodScript())),
    );
    expect(schema.required).toEqual([
      "articleId",
      "title",
      "textKind",
      "paragraphs",
      "actors",
      "statements",
    ]);
  });
});
