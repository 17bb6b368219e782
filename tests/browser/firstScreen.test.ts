import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { contains, overlaps, touches } from "@/lib/view/layout/boxes";
import type { SizeName } from "@/tests/support/browser";
import { describeCanvas, settled } from "@/tests/support/canvas";
import { fetchSlice } from "@/tests/support/evidence";
import { FIRST_LOAD_KB, weighing } from "@/tests/support/firstLoad";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

test("the first picture is there before the page has fetched much", async () => {
  let size = async (): Promise<number> => Number.NaN;
  const { page } = await visit("/", {
    firstTime: true,
    async before(opened) {
      size = weighing(opened);
    },
  });
  await settled(page);
  const first = await size();
  console.log(`first load: ${first.toFixed(1)} kB of scripts and styles, gzipped`);
  expect(first).toBeLessThanOrEqual(FIRST_LOAD_KB);
  // It was all counted: what a reader may want next comes by itself, and is more.
  await expect.poll(size).toBeGreaterThan(first + 20);
});

/** A label is written on the canvas, not only planned: the share of its box that is inked. */
async function inkOf(page: Page): Promise<number[]> {
  const { labels } = await describeCanvas(page);
  return page.$eval(
    "canvas.sigma-labels",
    (element, boxes) => {
      const canvas = element as HTMLCanvasElement;
      const context = canvas.getContext("2d");
      const ratio = canvas.width / canvas.clientWidth;
      return boxes.map(({ x, y, width, height }) => {
        const [left = 0, top = 0, wide = 0, high = 0] = [x, y, width, height].map((n) =>
          Math.round(n * ratio),
        );
        const pixels = context?.getImageData(left, top, wide, high).data ?? [];
        let inked = 0;
        for (let i = 3; i < pixels.length; i += 4) inked += (pixels[i] ?? 0) > 0 ? 1 : 0;
        return (4 * inked) / Math.max(pixels.length, 1);
      });
    },
    labels,
  );
}

test.each(["desktop", "tablet"] satisfies SizeName[])(
  "the first article stands whole and legible on the first screen: %s",
  async (size) => {
    const { page } = await visit("/", { size });
    const { nodes, edges, labels, size: canvas, selected } = await describeCanvas(page);
    const slice = await fetchSlice(page);
    const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key).toSorted();
    expect(selected).toBe("none");
    expect(keys(nodes)).toEqual(slice.actors.map(({ actorId }) => actorId).toSorted());
    expect(keys(edges)).toEqual(
      [...slice.edges, ...slice.background].map(({ edgeId }) => edgeId).toSorted(),
    );
    expect(keys(labels)).toEqual(keys(nodes));

    const outside = labels.filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height,
    );
    const crossing = labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.key} and ${b.key}`] : [])),
    );
    const covering = labels.flatMap((label) =>
      nodes.flatMap(({ key, centre, radius }) =>
        touches(label, centre, radius) ? [`${label.key} on ${key}`] : [],
      ),
    );
    const piled = nodes.flatMap((a, i) =>
      nodes
        .slice(i + 1)
        .flatMap((b) =>
          Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) < a.radius + b.radius
            ? [`${a.key} on ${b.key}`]
            : [],
        ),
    );
    expect({ outside, crossing, covering, piled }).toEqual({
      outside: [],
      crossing: [],
      covering: [],
      piled: [],
    });
    expect(Math.min(...(await inkOf(page)))).toBeGreaterThan(0.2);
    console.log(
      `first screen ${size}: ${labels.length} of ${nodes.length} labels drawn, overlaps 0`,
    );
  },
);

test("the tool strip covers no label and no actor", async () => {
  const { page } = await visit("/");
  const { nodes, labels } = await describeCanvas(page);
  const canvas = await page.locator("[data-canvas]").boundingBox();
  const tools = await page.getByRole("toolbar", { name: "Canvas" }).boundingBox();
  if (!canvas || !tools) throw new Error("canvas and tool strip have boxes");
  const strip = { ...tools, x: tools.x - canvas.x, y: tools.y - canvas.y };
  expect(labels.filter((label) => overlaps(label, strip))).toEqual([]);
  expect(nodes.filter(({ centre }) => contains(strip, centre))).toEqual([]);
});

test("it says what is loaded, asks questions that can be clicked, and is the same each time", async () => {
  const { page } = await visit("/");
  const first = await describeCanvas(page);
  await page.getByText("1 article, 17 actors, 18 statements").waitFor();
  await page.reload();
  const again = await describeCanvas(page);
  expect(again.nodes).toEqual(first.nodes);

  const questions = page.getByRole("region", { name: "Begin with a question" });
  const texts = await questions.getByRole("button").allInnerTexts();
  expect(texts).toEqual([
    "Who says that armed groups in Eastern Ghouta attack civilians of Eastern Ghouta?",
    "What does Sergei Lavrov say, and about whom?",
    expect.stringMatching(/^Who denies that .* terrorists in Syria/),
  ]);
  await questions.getByRole("button").first().click();
  await page.waitForURL(/edge=eastern-ghouta-armed-groups~ASSAULT~eastern-ghouta-civilians/);
  await page
    .getByText(/according to Sergei Lavrov/)
    .first()
    .waitFor();
});
