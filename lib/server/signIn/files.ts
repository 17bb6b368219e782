import { readFileSync } from "node:fs";

/** Next writes down what a page loads; every name in it is a file below /_next. */
const LISTS = ["server/app/sign-in/page_client-reference-manifest.js", "build-manifest.json"];

let known: ReadonlySet<string> | undefined;

/**
 * The built files that the sign-in page loads: they must come before anybody is signed in.
 * All others stay closed, so that a build never shows more than was meant.
 */
export function signInFiles(): ReadonlySet<string> {
  known ??= read(process.env["WHOSAYS_BUILD_DIR"] || ".next");
  return known;
}

function read(buildDir: string): ReadonlySet<string> {
  const texts = LISTS.map((list) =>
    // The bundler must not look for it: it would take the whole project along.
    readFileSync(/* turbopackIgnore: true */ `${buildDir}/${list}`, "utf8"),
  );
  const names = texts.flatMap((text) => text.match(/static\/[^"\\]+/g) ?? []);
  return new Set(names.map((name) => `/_next/${name}`));
}
