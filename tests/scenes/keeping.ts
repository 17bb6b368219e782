import type { Page } from "playwright-core";
import { playViews } from "@/tests/support/answers";
import { settled } from "@/tests/support/canvas";
import { dialog, hideByMenu, notice, openViewsMenu } from "@/tests/support/views";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;

async function dialogOf(page: Page, item: RegExp): Promise<void> {
  if (!isNarrow(page)) await settled(page);
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: item }).click();
  await dialog(page).waitFor();
}

async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Write a note", exact: true }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill(text);
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.getByRole("button", { name: "Remove" }).waitFor();
}

/** Keeping, sharing, and a reader's own notes. */
export const KEEPING_SCENES: readonly Scene[] = [
  {
    name: "views-menu",
    path: "/",
    before: playViews,
    async prepare(page) {
      if (!isNarrow(page)) await settled(page);
      await openViewsMenu(page);
      await page.getByText("Who rejects whom").waitFor();
    },
  },
  {
    name: "views-none",
    path: "/",
    sizes: ["desktop"],
    before: (page) => playViews(page, []),
    async prepare(page) {
      await settled(page);
      await openViewsMenu(page);
      await page.getByText("No view is kept yet.").waitFor();
    },
  },
  {
    name: "views-keep",
    path: "/",
    before: playViews,
    prepare: (page) => dialogOf(page, /^Keep what you see/),
  },
  {
    name: "views-all",
    path: "/",
    before: playViews,
    async prepare(page) {
      await dialogOf(page, /^All views/);
      await dialog(page).getByRole("button", { name: "Rename Before the vote" }).click();
      await dialog(page).getByRole("button", { name: "Delete Who rejects whom" }).click();
      await dialog(page)
        .getByRole("group", { name: /^Delete/ })
        .waitFor();
    },
  },
  {
    name: "views-link",
    path: "/?actor=rus",
    sizes: WIDE,
    before: playViews,
    async prepare(page) {
      await settled(page);
      await hideByMenu(page, "swe");
      await dialogOf(page, /^Copy a link/);
      await dialog(page).getByText("what you hid").waitFor();
    },
  },
  {
    name: "notes",
    path: "/?edge=al-nusra-front~REJECT~rus",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await writeNote(page, "Only Lavrov says so. Compare with what the UN said the day before.");
      await page
        .getByRole("region", { name: "Evidence" })
        .getByRole("button", { name: /Russia$/ })
        .first()
        .click();
      await writeNote(page, "In Belgrade on that day.");
      await page.getByRole("button", { name: "Unfold the list" }).click();
      await page.getByRole("img", { name: "with a note" }).first().waitFor();
      await settled(page);
    },
  },
  {
    name: "note-writing",
    path: "/?actor=rus",
    async prepare(page) {
      if (!isNarrow(page)) await settled(page);
      await page.getByRole("button", { name: "Write a note", exact: true }).click();
      await page.getByRole("textbox", { name: "Your note" }).waitFor();
    },
  },
  {
    name: "work-back",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await hideByMenu(page, "swe");
      // What keeps the work comes after the picture, on a busy machine long after it.
      await page.waitForFunction(() => sessionStorage.getItem("whosays-tab") !== null);
      await page.reload();
      await notice(page)
        .getByText(/is back/)
        .waitFor();
      await settled(page);
    },
  },
];
