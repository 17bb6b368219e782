import { existsSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import type { Context, Ended } from "./context";
import { root } from "./paths.mjs";

type Check = { title: string; program: string; args: string[] };

const checks: readonly Check[] = [
  { title: "types", program: "typescript/bin/tsc", args: ["--noEmit"] },
  { title: "lint", program: "oxlint/bin/oxlint", args: ["--deny-warnings"] },
  { title: "format", program: "oxfmt/bin/oxfmt", args: ["--check"] },
  { title: "unused code", program: "knip/bin/knip.js", args: ["--no-progress"] },
];

/** npm run check: all of them run, each says all that it found. */
export async function run({ env, report, signal }: Context): Promise<Ended> {
  const inRoot = (program: string, args: string[]) =>
    runChild(process.execPath, [path.join(root, "node_modules", program), ...args], {
      cwd: root,
      env,
      signal,
    });

  // Next declares the types of styles, pictures and routes in a file that is not kept in git.
  if (!existsSync(path.join(root, "next-env.d.ts")))
    await inRoot("next/dist/bin/next", ["typegen"]);

  const failed = await Promise.all(
    checks.map(({ title, program, args }) =>
      report.step(title, async (note, faulty): Promise<boolean> => {
        const { code, output, error } = await inRoot(program, args);
        signal.throwIfAborted();
        if (code === 0) {
          note("good");
          return false;
        }
        report.line((error ?? output).trimEnd());
        note("see above");
        faulty();
        return true;
      }),
    ),
  );
  return { code: failed.includes(true) ? 1 : 0 };
}
