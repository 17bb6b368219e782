import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import {
  editor,
  heads,
  marks,
  openConsole,
  options,
  paste,
  runByKeys,
  status,
  type,
  written,
} from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

/** Longer than the editor waits before it offers something. */
const OFFERED_MS = 400;

const CHECK = /\/api\/cypher\/check$/;

async function consolePage(): Promise<Page> {
  const { page } = await visit("/");
  await openConsole(page);
  return page;
}

/** The names that are offered, without what stands beside them. */
const offered = (page: Page) => options(page).locator(".cm-completionLabel").allTextContents();

test("what is offered fits the place of the cursor, and comes from the database at hand", async () => {
  const page = await consolePage();
  const cases: readonly (readonly [typed: string, first: readonly string[]])[] = [
    ["MA", ["MATCH", "max", "OPTIONAL MATCH"]],
    ["MATCH (a:Act", ["Actor", "ActorName"]],
    ["MATCH (a)-[:ACC", ["ACCUSE"]],
    ["MATCH (a:Actor)-[r:ACCUSE|ACT", ["ACTOR_OF"]],
    ["MATCH (a:Actor) WHERE a.na", ["name"]],
    ["MATCH (p:Passage {exa", ["exact"]],
    ["MATCH (a:Actor) RETURN a ORDER ", ["BY"]],
    ["CALL db.lab", ["db.labels"]],
    ["CALL db.labels() YIELD ", ["label"]],
    ["RETURN date.trunc", ["date.truncate"]],
    ["RETURN toUp", ["toUpper"]],
  ];
  for (const [typed, first] of cases) {
    await type(page, typed);
    await expect.poll(() => offered(page), { message: typed }).toEqual([...first]);
  }
  // A type is none of a node's labels, and in strings and comments nothing is offered.
  await type(page, "MATCH (a)-[:");
  await options(page).first().waitFor();
  expect(await offered(page)).not.toContain("Actor");
  await type(page, "MATCH (a)-[:ACC // Act");
  await options(page).first().waitFor({ state: "detached" });

  await type(page, "RETURN toUp");
  // What is offered comes anew while it is typed, and a click on what has gone is none.
  const take = () =>
    options(page)
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
  await expect
    .poll(async () => {
      await take();
      return written(page);
    })
    .toBe("RETURN toUpper()");
  await page.keyboard.type("'so'");
  expect(await written(page)).toBe("RETURN toUpper('so')");
});

test("what is said of an offered name stands beside the list, where it can be read", async () => {
  const page = await consolePage();
  await type(page, "MATCH (a:Act");
  const info = page.locator(".cm-completionInfo");
  await info.filter({ hasText: "actorId" }).waitFor();
  const isSeen = () =>
    info.evaluate((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      return box.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  // It is put beside the list a frame after it is there.
  await expect.poll(isSeen).toBe(true);
});

test("nothing is offered to whoever has left the editor before it came", async () => {
  const page = await consolePage();
  await paste(page, "MATCH (a:Act");
  await page.keyboard.press("Escape");
  // As fast as a hand that goes on to a button: what is offered waits for a pause in the typing.
  await editor(page).evaluate((content: HTMLElement) => {
    document.execCommand("insertText", false, "o");
    setTimeout(() => content.blur(), 10);
  });
  await page.waitForTimeout(OFFERED_MS);
  expect(await options(page).count()).toBe(0);

  await editor(page).focus();
  await page.keyboard.type("r");
  await expect.poll(() => offered(page)).toEqual(["Actor", "ActorName"]);
});

test("where motion is reduced, nothing goes on moving while somebody writes", async () => {
  const page = await consolePage();
  await type(page, "RETURN 1");
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await expect.poll(moving).toBe(0);
});

test("keywords, labels, types, properties, strings, comments and functions have colours of their own", async () => {
  const page = await consolePage();
  await paste(
    page,
    "// why\nMATCH (a:Actor {name: 'Russia'}) WHERE a.n > 3.5 AND $p RETURN count(*), true",
  );
  const colour = (word: string) =>
    editor(page)
      .locator("span", { hasText: new RegExp(`^${word.replace(/[$*./']/g, "\\$&")}$`) })
      .first()
      .evaluate((span) => getComputedStyle(span).color);
  const words = ["// why", "MATCH", "Actor", "'Russia'", "n", "3.5", "$p", "count"];
  const colours = await Promise.all(words.map(colour));
  expect(new Set(colours).size).toBe(words.length);
  expect(await colour("RETURN")).toBe(await colour("MATCH"));
  expect(await colour("true")).toBe(await colour("3.5"));

  // A map's keys are properties, and what stands behind its colon is no label, as it is in a subquery.
  await paste(page, "MATCH ()-[by:AID]-() RETURN {cue: by.kind, n: COUNT { WHERE by:AID }}");
  const spans = await editor(page)
    .locator("span")
    .evaluateAll(
      (all, known) =>
        all.map((span) => `${known.indexOf(getComputedStyle(span).color)} ${span.textContent}`),
      colours,
    );
  const [keyword, label, property] = [1, 2, 4];
  // Brackets that light up have no colour of these.
  expect(spans.filter((span) => !span.startsWith("-1"))).toEqual([
    `${keyword} MATCH`,
    `${label} AID`,
    `${keyword} RETURN`,
    `${property} cue`,
    `${property} kind`,
    `${property} n`,
    `${keyword} COUNT`,
    `${keyword} WHERE`,
    `${label} AID`,
  ]);
});

test("brackets and quotes close themselves, their pairs light up, and lines are commented out by a key", async () => {
  const page = await consolePage();
  await type(page, "RETURN [1, {a: ('x");
  expect(await written(page)).toBe("RETURN [1, {a: ('x')}]");
  await page.keyboard.press("End");
  await expect
    .poll(() => page.locator(".cm-matchingBracket").allTextContents())
    .toEqual(["[", "]"]);

  await paste(page, "MATCH (a)\nRETURN a");
  await page.keyboard.press("ControlOrMeta+/");
  expect(await written(page)).toBe("MATCH (a)\n// RETURN a");
  await page.keyboard.press("ControlOrMeta+/");
  expect(await written(page)).toBe("MATCH (a)\nRETURN a");
  // Signs that are keys elsewhere on the page are only letters here.
  await type(page, "// f? p/");
  expect(await written(page)).toBe("// f? p/");
  expect(new URL(page.url()).search).toBe("");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("faults and warnings are underlined where they are, in the database's words", async () => {
  const page = await consolePage();
  const cases: readonly (readonly [text: string, found: readonly string[], words: RegExp])[] = [
    ["MATCH (a RETURN a", ["error: RETURN"], /Invalid input 'RETURN': expected/],
    ["RETURN 1;\nRETURN nobody", ["error: nobody"], /Variable `nobody` not defined/],
    ["MATCH (a:Acter) RETURN a", ["warning: Acter"], /No node has the label.*mean Actor\?/s],
    ["MATCH (a:Actor), (b:Actor) RETURN a, b", ["warning: MATCH"], /cartesian product/],
    ["MATCH (a:Actor) RETURN id(a)", ["warning: id"], /deprecated/],
    ["CALL dbms.listConfig()", ["error: dbms.listConfig"], /dbms\.listConfig is refused/],
    ["RETURN $nobody", ["warning: $nobody"], /has no value yet/],
  ];
  for (const [text, found, words] of cases) {
    await paste(page, text);
    await expect.poll(() => marks(page), { message: text }).toEqual([...found]);
    await page.keyboard.press("F8");
    await expect
      .poll(() => page.locator(".cm-diagnostic").allInnerTexts(), { message: text })
      .toEqual([expect.stringMatching(words)]);
  }
});

test("a check that is on its way is taken back when typing goes on", async () => {
  const page = await consolePage();
  const held: Request[] = [];
  await page.route(CHECK, (route) => {
    held.push(route.request());
    // The first one is never answered.
    return held.length === 1 ? undefined : route.continue();
  });
  await paste(page, "RETURN nobo");
  await expect.poll(() => held.length).toBe(1);
  const gone = page.waitForEvent("requestfailed", (request) => request === held[0]);
  await page.keyboard.insertText("dy");
  expect((await gone).failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect.poll(() => marks(page)).toEqual(["error: nobody"]);
  expect(held.map((request) => request.postDataJSON())).toEqual([
    { text: "RETURN nobo" },
    { text: "RETURN nobody" },
  ]);
});

test("a function under the mouse says what it takes, gives and does", async () => {
  const page = await consolePage();
  await paste(page, "RETURN toUpper('so'), date.truncate('day', date())");
  const help = page.locator(".cm-help");
  await editor(page).getByText("toUpper").hover();
  await expect
    .poll(() => help.innerText())
    .toMatch(/^toUpper\(input :: STRING\) :: STRING\n.*upper ?case/);
  await editor(page).getByText("truncate").hover();
  await expect.poll(() => help.innerText()).toMatch(/^date\.truncate\(unit :: STRING/);
});

test("Ctrl+Enter runs the statement at the cursor or the selection, Shift+Enter writes a line, Ctrl with arrows walks the history", async () => {
  const page = await consolePage();
  const text = "RETURN 1 AS one; RETURN ';' AS `two;` /* ; */;\nRETURN 3 AS three";
  const names = async () => (await heads(page).allTextContents()).slice(1);
  await runByKeys(page, text);
  expect(await names()).toEqual(["three"]);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect.poll(names).toEqual(["one"]);
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("ControlOrMeta+Enter");
  // Both statements of the first line: the second one's result is shown.
  await expect.poll(names).toEqual(["two;"]);
  await expect.poll(() => status(page).textContent()).toMatch(/^2 of 2 · 1 row · /);

  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("// end");
  expect(await written(page)).toBe(`${text}\n// end`);

  const past = ["RETURN ';' AS `two;` /* ; */", "RETURN 1 AS one", "RETURN 3 AS three"];
  for (const before of past) {
    await page.keyboard.press("ControlOrMeta+ArrowUp");
    await expect.poll(() => written(page)).toBe(before);
  }
  for (const after of [...past.slice(0, 2).toReversed(), `${text}\n// end`]) {
    await page.keyboard.press("ControlOrMeta+ArrowDown");
    await expect.poll(() => written(page)).toBe(after);
  }
});

test("several statements run in order and stop at the first fault, which leads to its place", async () => {
  const page = await consolePage();
  await runByKeys(
    page,
    "RETURN 1 AS one;\nRETURN 'a;b' + nobody;\nRETURN 3 AS three",
    "ControlOrMeta+Shift+Enter",
  );
  await expect.poll(() => status(page).textContent()).toMatch(/^2 of 3 · Failed · /);
  const alert = page.getByRole("alert").filter({ hasText: "cannot be read" });
  expect(await alert.innerText()).toContain("Variable `nobody` not defined");
  await alert.getByRole("button", { name: /Go to line 1, column 16/ }).click();
  await page.keyboard.type("x");
  expect((await written(page)).split("\n")[1]).toBe("RETURN 'a;b' + xnobody;");

  const steps = page.getByRole("radiogroup", { name: "Result of which statement" });
  expect(await steps.locator("label").allTextContents()).toEqual(["Statement 1", "Statement 2"]);
  await steps.getByText("Statement 1").click();
  await expect.poll(async () => (await heads(page).allTextContents()).slice(1)).toEqual(["one"]);
});
