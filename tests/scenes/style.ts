import type { Page } from "playwright-core";
import { settled } from "@/tests/support/canvas";
import { legend, openLeft } from "@/tests/support/left";
import { follow, stylePanel } from "@/tests/support/style";
import { playGraph } from "@/tests/support/answers";
import { largeSlice } from "./large";
import { sheet } from "./narrow";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

async function communities(page: Page): Promise<void> {
  await openLeft(page, "Style");
  await follow(page, "Colour of actors by", "Community");
  await stylePanel(page).getByText("Computed on the").waitFor();
}

/** With communities and event types, as the legend tells them. */
async function colouredLegend(page: Page): Promise<void> {
  await communities(page);
  await follow(page, "Colour of lines by", "Event type");
  await openLegend(page, "Lines by event type");
}

async function openLegend(page: Page, heading: string): Promise<void> {
  await openLeft(page, "Legend");
  await legend(page).getByRole("heading", { name: heading }).waitFor();
  await settled(page);
}

async function rules(page: Page): Promise<void> {
  await openLeft(page, "Style");
  const panel = stylePanel(page);
  const addRule = async (about: string): Promise<void> => {
    await panel.getByRole("button", { name: "Add a rule" }).click();
    await panel.getByLabel("Of what").selectOption({ label: about });
  };
  await addRule("Name or alias");
  await panel.getByLabel("This").fill("Russia");
  await page.keyboard.press("Enter");
  await addRule("Event type");
  await panel.getByLabel("This").selectOption({ label: "Assault" });
}

/** How actors and lines look, on the first article. */
export const STYLE_SCENES: readonly Scene[] = [
  {
    name: "style",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await openLeft(page, "Style");
      await stylePanel(page).getByRole("button", { name: "Add a rule" }).waitFor();
    },
  },
  {
    name: "style-communities",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await communities(page);
      await follow(page, "Size of actors by", "Betweenness");
      await stylePanel(page).locator("[data-measured=betweenness]").waitFor();
      await settled(page);
    },
  },
  {
    name: "style-legend",
    path: "/",
    sizes: ["desktop"],
    prepare: colouredLegend,
  },
  {
    // The keys walk as a pointer would: one that rests is no part of a scene.
    name: "style-told",
    path: "/",
    sizes: ["desktop"],
    async prepare(page) {
      await communities(page);
      await follow(page, "Size of actors by", "Lines");
      await settled(page);
      await page.locator("[data-canvas]").first().focus();
      await page.keyboard.press("ArrowRight");
      await page
        .getByRole("tooltip")
        .getByText(/Community/)
        .waitFor();
    },
  },
  {
    name: "style-rules",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await rules(page);
      await settled(page);
    },
  },
  {
    name: "style-steps",
    path: "/",
    sizes: ["desktop"],
    async prepare(page) {
      await openLeft(page, "Style");
      await follow(page, "Colour of actors by", "Statements about it");
      await follow(page, "Colour of lines by", "Newest date");
      await openLegend(page, "Actors by statements about it");
    },
  },
  {
    name: "style-large",
    path: "/",
    sizes: ["desktop"],
    before: (page) => playGraph(page, largeSlice(1_200, 4_000)),
    prepare: colouredLegend,
  },
  {
    name: "style-narrow",
    path: "/",
    sizes: ["phone"],
    async prepare(page) {
      await sheet(page, "Style");
      await page.getByLabel("Colour of actors by").selectOption({ label: "Sector" });
      await settled(page);
    },
  },
  {
    name: "legend-filtered",
    path: "/",
    sizes: ["desktop"],
    async prepare(page) {
      await openLeft(page, "Legend");
      await legend(page)
        .getByRole("button", { name: /^conflict in words/ })
        .click();
      await page.getByRole("group", { name: "Active filters" }).waitFor();
      await settled(page);
    },
  },
];
