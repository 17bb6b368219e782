import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { machine } from "@/tests/bench/report";
import type { PromisedFigure } from "@/tests/support/promised";
import { pageOf } from "./page";

/** Writes `docs/promises.md` from the figures that the tests left in the file that is named. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("file of figures missing: npm run promises names it");
const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
const figures = lines.map((line) => JSON.parse(line) as PromisedFigure);
const page = pageOf(figures, new Date(), machine());
await writeFile(path.join("docs", "promises.md"), page);
console.log(`${page}\nwritten to docs/promises.md`);
