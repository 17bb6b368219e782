import type { Page } from "playwright-core";
import { settled, spotOfActor } from "@/tests/support/canvas";
import { choose, layOut, openLayouts } from "@/tests/support/layouts";
import { printed, printIt } from "@/tests/support/print";
import { notice } from "@/tests/support/views";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

async function laidOut(page: Page, name: string, told?: readonly [string, string]): Promise<void> {
  await settled(page);
  await openLayouts(page, name);
  if (told) await choose(page, ...told);
  await layOut(page);
  await page.getByRole("button", { name: `Undo: lay out: ${name.toLowerCase()}` }).waitFor();
  await settled(page);
}

/** The layouts to choose from, and what some of them make of the first article. */
export const LAYOUT_SCENES: readonly Scene[] = [
  {
    name: "layout-form",
    path: "/",
    async prepare(page) {
      if ((page.viewportSize()?.width ?? 0) < 900) {
        await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
      }
      await settled(page);
      await openLayouts(page, "Circular");
      await page.getByText("All on one circle").waitFor();
    },
  },
  {
    name: "paper",
    path: "/?edge=al-nusra-front~REJECT~rus",
    sizes: ["desktop"],
    before: printed,
    async prepare(page) {
      await settled(page);
      await printIt(page);
      await page.emulateMedia({ media: "print" });
    },
  },
  {
    name: "layout-around",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await openLayouts(page, "Radial around an actor");
      await page.getByText("One actor in the middle").waitFor();
    },
  },
  {
    name: "layout-circular",
    path: "/",
    sizes: WIDE,
    prepare: (page) => laidOut(page, "Circular"),
  },
  {
    name: "layout-hierarchical",
    path: "/",
    sizes: WIDE,
    prepare: (page) => laidOut(page, "Hierarchical"),
  },
  {
    name: "layout-radial",
    path: "/",
    sizes: WIDE,
    prepare: (page) => laidOut(page, "Radial around an actor"),
  },
  {
    name: "layout-pack-kept",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await laidOut(page, "Circles by group");
      // Out of its circle, which stays what it is.
      const { x, y } = await spotOfActor(page, "tur");
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 160, y + 190, { steps: 8 });
      await page.mouse.up();
      await page.getByRole("button", { name: "Undo: move Turkey" }).waitFor();
      await page.reload();
      await notice(page)
        .getByText(/^Your work of/)
        .waitFor();
      await settled(page);
    },
  },
  {
    name: "layout-pack",
    path: "/",
    sizes: WIDE,
    prepare: (page) => laidOut(page, "Circles by group", ["Groups", "by community (Louvain)"]),
  },
];
