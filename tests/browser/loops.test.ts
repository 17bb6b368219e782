import { expect, test } from "vitest";
import { describeCanvas, selectedOnCanvas, spotOfEdge } from "@/tests/support/canvas";
import { cards, evidence } from "@/tests/support/evidence";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { LOOPS } from "./articles/loops";

useArticle(LOOPS);
const visit = useVisits();

const [ALDA, BRUN] = ["tests-alda", "tests-brun"];

const EDGES = [
  { id: `${ALDA}|ACCUSE|${ALDA}`, heading: "House of Alda accuses itself", statements: 1 },
  { id: `${ALDA}|ACCUSE|${BRUN}`, heading: "House of Alda accuses House of Brun", statements: 2 },
  {
    id: `${ALDA}|THREATEN|${BRUN}`,
    heading: "House of Alda threatens House of Brun",
    statements: 1,
  },
  { id: `${BRUN}|ACCUSE|${ALDA}`, heading: "House of Brun accuses House of Alda", statements: 1 },
  { id: `${BRUN}|AID|${ALDA}`, heading: "House of Brun aids House of Alda", statements: 1 },
  {
    id: `${ALDA}|CONSULT|${BRUN}`,
    heading: "House of Alda and House of Brun consult each other",
    statements: 1,
  },
];

test("parallel lines, lines both ways and a line to itself lie apart, and each opens by a click", async () => {
  const { page } = await visit("/");
  const { edges } = await describeCanvas(page);
  const middles = EDGES.map(({ id }) => {
    const middle = edges.find(({ key }) => key === id)?.middle;
    if (!middle) throw new Error(`the canvas shows no ${id}`);
    return middle;
  });
  const gaps = middles.flatMap((a, i) =>
    middles.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(8);

  for (const { id, heading, statements } of EDGES) {
    const spot = await spotOfEdge(page, id);
    await page.mouse.click(spot.x, spot.y);
    await evidence(page).getByRole("heading", { name: heading }).waitFor();
    await cards(page)
      .nth(statements - 1)
      .waitFor();
    expect(await cards(page).count()).toBe(statements);
  }
});

test("a click selects however soon it follows another one", async () => {
  const { page } = await visit("/");
  const [one, other] = EDGES;
  if (!one || !other) throw new Error("two lines are needed");
  const [first, second] = [await spotOfEdge(page, one.id), await spotOfEdge(page, other.id)];
  await page.mouse.click(first.x, first.y);
  await page.mouse.click(second.x, second.y);
  await evidence(page).getByRole("heading", { name: other.heading }).waitFor();
  expect(await selectedOnCanvas(page)).toBe(`edge ${other.id}`);
});

test("an article that comes and goes changes what is loaded in words", async () => {
  const { page } = await visit("/");
  const loaded = page.getByText(/^\d+ articles?, /);
  await loaded.waitFor();
  expect(await loaded.innerText()).toBe("2 articles, 19 actors, 25 statements");
});
