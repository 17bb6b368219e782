import { expect, test } from "vitest";
import { openConsole, result, run, show } from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const QUERY =
  "MATCH (a:Actor {actorId: 'rus'})-[e:REJECT]->(b:Actor) RETURN b.name ORDER BY b.name";

test("a plan is a tree with estimates, and with rows and db hits where it ran", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const plan = result(page).getByRole("region", { name: "Plan" });
  const heads = () => plan.getByRole("columnheader").allInnerTexts();
  const operators = () => plan.getByRole("rowheader").allInnerTexts();

  await run(page, QUERY, "Explain");
  expect(await heads()).toEqual(["Operator", "Estimated rows", "Details"]);
  expect((await operators())[0]).toBe("ProduceResults");
  expect(await page.getByRole("radiogroup", { name: "How to show the result" }).innerText()).toBe(
    "Plan",
  );

  // Who looks at rows and asks for a plan sees the plan.
  await run(page, QUERY);
  await show(page, "JSON");
  await run(page, QUERY, "Profile");
  expect(await heads()).toEqual(["Operator", "Estimated rows", "Rows", "Db hits", "Details"]);
  const first = await plan.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
  // Three rows came out of it; estimates and hits are the database's own.
  expect(first.slice(0, 3)).toEqual([expect.stringMatching(/^[\d.,]+$/), "3", "0"]);
  expect(await plan.innerText()).toMatch(/read the store [\d,]+ times \(db hits\)/);
  await show(page, "Table");
  expect(await result(page).getByRole("rowheader").count()).toBe(3);

  await run(page, QUERY);
  await result(page).getByRole("region", { name: "JSON" }).waitFor();

  // Where two operators feed one, they branch off.
  await run(page, "MATCH (a:Article), (p:Place) RETURN a.title, p.name", "Explain");
  expect((await operators()).filter((name) => /^[└├]/.test(name))).toHaveLength(2);

  // The word before the query does the same as the button.
  await run(page, `EXPLAIN ${QUERY}`);
  expect(await heads()).toEqual(["Operator", "Estimated rows", "Details"]);
});
