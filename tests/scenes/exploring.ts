import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { settled, spotOfActor } from "@/tests/support/canvas";
import { openConsole, result, run } from "@/tests/support/console";
import { choice, menuOn, scene } from "@/tests/support/scene";
import { openStoryDialog, saveStory } from "@/tests/support/story";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

const chosen = (page: Page, name: string) => page.getByRole("menuitem", { name }).click();

async function chooseTwo(page: Page, first: string, second: string): Promise<void> {
  await settled(page);
  const [a, b] = [await spotOfActor(page, first), await spotOfActor(page, second)];
  await page.mouse.click(a.x, a.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(b.x, b.y);
  await page.keyboard.up("Shift");
  await choice(page).getByText("2 actors chosen").waitFor();
}

async function pathsBetween(page: Page, from: string, to: string): Promise<void> {
  await chooseTwo(page, from, to);
  await choice(page).getByRole("button", { name: "With all of them" }).click();
  await chosen(page, "Paths between the two");
  await page.getByRole("button", { name: "Onto the canvas" }).first().waitFor();
}

async function openExport(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 900) {
    await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
  }
  await settled(page);
  const tools = page.getByRole("toolbar", { name: "Canvas" });
  await tools.getByRole("button", { name: "Export" }).click();
  await page
    .getByRole("dialog", { name: "Export" })
    .getByText(/\d statements?/)
    .first()
    .waitFor();
}

/** The states of a scene that somebody works on. */
export const EXPLORING_SCENES: readonly Scene[] = [
  {
    name: "menu",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await menuOn(page, "rus");
      await page.getByRole("menuitem", { name: "Copy its name" }).waitFor();
    },
  },
  {
    name: "choice",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await chooseTwo(page, "rus", "swe");
      await choice(page).getByRole("button", { name: "With all of them" }).click();
      await page.getByRole("menuitem", { name: "Paths between the two" }).waitFor();
    },
  },
  {
    name: "hidden-others",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await menuOn(page, "rus");
      await chosen(page, "Hide all others");
      await scene(page)
        .getByText(/Nothing is deleted/)
        .waitFor();
      await settled(page);
    },
  },
  {
    name: "export-dialog",
    path: "/",
    async prepare(page) {
      await openExport(page);
    },
  },
  {
    name: "export-graph",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await openExport(page);
      const dialog = page.getByRole("dialog", { name: "Export" });
      await dialog.getByRole("combobox", { name: "Format" }).click();
      await page.getByRole("option", { name: "GEXF" }).click();
      await dialog.getByText("Gephi reads both").waitFor();
    },
  },
  {
    name: "cite-menu",
    path: "/?edge=al-nusra-front~REJECT~rus",
    sizes: WIDE,
    async prepare(page) {
      await page.getByRole("button", { name: "How to cite" }).first().click();
      await page.getByRole("menuitem", { name: "Markdown", exact: true }).waitFor();
    },
  },
  {
    name: "expansion-dialog",
    path: "/",
    async prepare(page) {
      if ((page.viewportSize()?.width ?? 0) < 900) {
        await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
      }
      await settled(page);
      await menuOn(page, "rus");
      await chosen(page, "Expand by type");
      await page.getByRole("dialog").getByRole("button", { name: "Expand" }).waitFor();
    },
  },
  {
    name: "paths",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await pathsBetween(page, "swe", "irn");
      await settled(page);
    },
  },
  {
    name: "paths-none",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await pathsBetween(page, "swe", "irn");
      await page.getByLabel("Leave out actors").first().fill("Russia");
      await page.getByRole("option", { name: "Russia" }).click();
      await page.keyboard.press("Escape");
      await page.getByText(/^There is no path/).waitFor();
      await settled(page);
    },
  },
  {
    name: "paths-unasked",
    path: "/",
    sizes: ["desktop", "phone"],
    async prepare(page) {
      if ((page.viewportSize()?.width ?? 0) < 900) {
        await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
        await settled(page);
        await menuOn(page, "rus");
        await chosen(page, "Paths from here");
      } else {
        await settled(page);
        await page.getByRole("tab", { name: "Paths" }).click();
      }
      await page.getByText(/^Choose two actors/).waitFor();
    },
  },
  {
    name: "hidden-list",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      for (const actorId of ["swe", "irn"]) {
        await menuOn(page, actorId);
        await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
        await scene(page)
          .getByText(/^.*Hidden: /)
          .waitFor();
      }
      await scene(page).getByRole("button", { name: "2 hidden things" }).click();
      await page.getByRole("menuitem", { name: "Show everything again" }).waitFor();
    },
  },
  {
    name: "expanded",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await openConsole(page);
      await run(page, "MATCH (a:Actor {actorId: 'rus'}) RETURN a");
      await result(page).getByRole("button", { name: "Replace scene" }).click();
      await scene(page)
        .getByText(/A scene of your own: 1 actor/)
        .waitFor();
      await page.getByRole("button", { name: "Fold the console" }).click();
      const spot = await spotOfActor(page, "rus");
      await page.mouse.dblclick(spot.x, spot.y);
      await scene(page)
        .getByText(/that is all of them/)
        .waitFor();
      await settled(page);
    },
  },
  {
    name: "around",
    path: "/",
    sizes: ["desktop", "phone"],
    async prepare(page) {
      if ((page.viewportSize()?.width ?? 0) < 900) {
        await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
      }
      await settled(page);
      await menuOn(page, "swe");
      await chosen(page, "Only it and those within 2 steps");
      await page.getByText("within 2 steps of Sweden").filter({ visible: true }).first().waitFor();
      await menuOn(page, "swe");
      await page.getByRole("menuitem", { name: "Not only those within 2 steps" }).waitFor();
    },
  },
  {
    name: "story-dialog",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await openStoryDialog(page);
    },
  },
  {
    name: "story",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      const folder = await mkdtemp(path.join(tmpdir(), "whosays-story-"));
      const file = await saveStory(page, "A truce that leaves out two groups", folder);
      await page.goto(pathToFileURL(file).href);
      await settled(page);
      await rm(folder, { recursive: true });
      await page.getByRole("button", { name: /Story of/ }).click();
      await page
        .getByRole("dialog")
        .getByText(/Made on/)
        .waitFor();
    },
  },
];
