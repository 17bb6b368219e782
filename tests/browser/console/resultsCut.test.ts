import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cell, openConsole, result, run, show } from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

async function choose(page: Page, format: RegExp): Promise<void> {
  await result(page).getByRole("button", { name: "Download", exact: true }).click();
  await page.getByRole("menuitem", { name: format }).click();
}

/** The file that the browser saves. */
async function download(page: Page, format: RegExp): Promise<[name: string, text: string]> {
  const saved = page.waitForEvent("download", { timeout: 120_000 });
  await choose(page, format);
  const file = await saved;
  return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
}

test("a cut result says so in each view, and the download has all of it", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await run(page, "UNWIND range(1, 100002) AS i RETURN i");
  const cut = result(page).getByText(
    "Only the first 100,000 rows are shown; there are more. Download gives all of them",
  );
  await cut.waitFor();
  // Of all of them only those in sight are in the page.
  expect(await result(page).getByRole("rowheader").count()).toBeLessThan(60);
  await cell(page, 0, 0).focus();
  await page.keyboard.press("Control+ArrowDown");
  await expect.poll(() => cell(page, 99_999, 0).textContent()).toBe("100000");
  await show(page, "JSON");
  await cut.waitFor();
  await result(page)
    .getByText(/^The first [\d,]+ rows of 100,000; Download as JSON/)
    .waitFor();

  const [name, text] = await download(page, /^NDJSON/);
  expect(name).toBe("result.ndjson");
  const lines = text.trimEnd().split("\n");
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([100_002, '{"i":1}', '{"i":100002}']);
  await result(page).getByRole("button", { name: "Download", exact: true }).waitFor();
}, 240_000);

test("every format has every row, and a file that breaks off is none", async () => {
  const { page } = await visit("/", { failing: true });
  await openConsole(page);
  await run(page, "UNWIND [[1, '=a'], [2, null]] AS r RETURN r[0] AS n, r[1] AS t");
  expect(await download(page, /^CSV/)).toEqual(["result.csv", "n,t\r\n1,'=a\r\n2,\r\n"]);
  expect(await download(page, /^JSON/)).toEqual([
    "result.json",
    '[\n{"n":1,"t":"=a"},\n{"n":2,"t":null}\n]\n',
  ]);

  // It fails after rows that were sent already.
  await run(page, "UNWIND range(1, 150000) AS i RETURN 1 / (120000 - i) AS x");
  const saved: string[] = [];
  page.on("download", (file) => saved.push(file.suggestedFilename()));
  await choose(page, /^CSV/);
  const alert = result(page).getByRole("alert");
  await alert.waitFor({ timeout: 60_000 });
  expect(await alert.innerText()).toContain("The file broke off before its end");
  expect(saved).toEqual([]);
}, 240_000);
