import type { Page } from "playwright-core";
import { settled, spotOfActor } from "@/tests/support/canvas";
import { choice, menuOn, scene } from "@/tests/support/scene";
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
      await chooseTwo(page, "swe", "irn");
      await choice(page).getByRole("button", { name: "With all of them" }).click();
      await chosen(page, "Paths between the two");
      await page.getByRole("button", { name: "Onto the canvas" }).first().waitFor();
      await settled(page);
    },
  },
];
