import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PARAMETER_TYPES } from "@/lib/view/console/parameters";
import { marks, openConsole, paste, run } from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const BIG = "9007199254740993";

async function open(page: Page): Promise<void> {
  await openConsole(page);
  await page.getByRole("button", { name: "Parameters", exact: true }).click();
}

async function add(
  page: Page,
  name: string,
  type: (typeof PARAMETER_TYPES)[number],
  text: string,
): Promise<void> {
  await page.getByRole("button", { name: "Add a parameter" }).click();
  await page.getByLabel("Name of the new parameter").fill(name);
  await page.getByLabel(`Type of ${name}`).selectOption(type);
  if (type !== "null") await page.getByLabel(`Value of ${name}`).fill(text);
}

const cells = async (page: Page) => {
  const texts = await page.getByRole("gridcell").allTextContents();
  return texts;
};

test("parameters of every type reach the database as what they are, and stay in this browser", async () => {
  const { page } = await visit("/");
  await open(page);
  await add(page, "s", "string", "3");
  await add(page, "i", "integer", BIG);
  await add(page, "f", "float", "3");
  await add(page, "b", "boolean", "true");
  await add(page, "d", "date", "2018-02-22");
  await add(page, "l", "list", `[${BIG}, 1.0, "rus"]`);
  await add(page, "m", "map", `{"least": -${BIG}}`);
  await add(page, "z", "null", "");
  const types =
    "RETURN [x IN [$s, $i, $f, $b, $d, $l[0], $l[1], $m.least, $z] | split(valueType(x), ' ')[0]] AS types";
  await run(page, types);
  await expect
    .poll(() => cells(page))
    .toEqual([
      '["STRING", "INTEGER", "FLOAT", "BOOLEAN", "DATE", "INTEGER", "FLOAT", "INTEGER", "NULL"]',
    ]);

  // The browser keeps them: the page is opened anew.
  await page.reload();
  await open(page);
  await run(page, "RETURN $i AS there, $i + 1 AS more, $l AS list, $m AS map");
  await expect
    .poll(() => cells(page))
    .toEqual([BIG, "9007199254740994", `[${BIG}, 1.0, "rus"]`, `{least: -${BIG}}`]);
  await page.getByRole("radiogroup", { name: "How to show the result" }).getByText("JSON").click();
  await page.getByText(`"more": 9007199254740994`).waitFor();
});

test("a value that is none of its type is told beside it, under the query, and before it is sent", async () => {
  const { page } = await visit("/");
  await open(page);
  await paste(page, "RETURN $n");
  await expect.poll(() => marks(page)).toEqual(["warning: $n"]);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/cypher")) asked.push(request.url());
  });
  await add(page, "n", "integer", "many");
  await page.getByText("an integer has only digits, as 1974 or -3").first().waitFor();
  await expect.poll(() => marks(page)).toEqual(["error: $n"]);
  await run(page, "RETURN $n");
  const alert = page.getByRole("alert").filter({ hasText: "no usable value" });
  expect(await alert.innerText()).toContain("The value of $n cannot be used: an integer has only");
  expect(asked).toEqual([]);

  await page.getByLabel("Value of n").fill("7");
  await expect.poll(() => marks(page)).toEqual([]);
  await run(page, "RETURN $n AS n");
  await expect.poll(() => cells(page)).toEqual(["7"]);
  await page.getByRole("button", { name: "Remove n" }).click();
  await expect.poll(() => marks(page)).toEqual(["warning: $n"]);
});
