import type { Page } from "playwright-core";
import { playAway, playEmpty, playFailure, playGraph, playSignIn } from "@/tests/support/answers";
import type { SizeName } from "@/tests/support/browser";
import { settled } from "@/tests/support/canvas";
import { searchField } from "@/tests/support/evidence";
import { sentencesCame } from "@/tests/support/list";
import { CONSOLE_SCENES } from "./console";
import { EDITOR_SCENES } from "./editor";
import { EXPLORING_SCENES } from "./exploring";
import { FILTER_SCENES } from "./filters";
import { KEEPING_SCENES } from "./keeping";
import { STYLE_SCENES } from "./style";
import { largeSlice } from "./large";
import { LAYOUT_SCENES } from "./layouts";

/** One state of the application that is worth a picture, and that axe looks at. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  /** Where it says nothing at some sizes, those at which it does. */
  readonly sizes?: readonly SizeName[];
  /** A failed request is part of it, and the browser notes that as an error. */
  readonly failing?: boolean;
  /** Before the page is opened: answers that are played to it. */
  readonly before?: (page: Page) => Promise<void>;
  /** Brings the page from its address to the state. */
  readonly prepare: (page: Page) => Promise<void>;
}

const ARTICLE = "/articles/lavrov-truce-2018-02-22";
const NUSRA_REJECTS = "/?edge=al-nusra-front~REJECT~rus";
const WIDE = ["desktop", "tablet"] as const;

const shows = (words: string | RegExp) => async (page: Page) => {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
};

const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;

/** A narrow screen begins with reading; the network and the list are one switch away. */
async function turnTo(page: Page, view: "Network" | "List"): Promise<void> {
  await page.getByRole("radiogroup", { name: "What to show" }).getByText(view).click();
}

async function network(page: Page): Promise<void> {
  if (isNarrow(page)) await turnTo(page, "Network");
  await settled(page);
}

/** What was selected is read beside the network, where there is room for it. */
async function beside(page: Page, words: string | RegExp): Promise<void> {
  await shows(words)(page);
  if (!isNarrow(page)) await settled(page);
}

async function search(page: Page, words: string): Promise<void> {
  if (!isNarrow(page)) await settled(page);
  await searchField(page).fill(words);
}

async function list(page: Page, tab?: string): Promise<void> {
  if (isNarrow(page)) await turnTo(page, "List");
  else {
    await settled(page);
    await page.getByRole("button", { name: "Unfold the list" }).click();
  }
  if (tab) await page.getByRole("radiogroup", { name: "What to list" }).getByText(tab).click();
  await page.getByRole("row").nth(3).waitFor();
  await sentencesCame(page);
  if (!isNarrow(page)) await settled(page);
}

/** Those of pages in which nobody works on a scene. */
export const PAGE_SCENES: readonly Scene[] = [
  { name: "first-screen", path: "/", prepare: network },
  { name: "invitation", path: "/", sizes: ["phone"], prepare: shows("Begin with a question") },
  {
    name: "edge",
    path: NUSRA_REJECTS,
    prepare: (page) => beside(page, /according to Sergei Lavrov/),
  },
  { name: "actor", path: "/?actor=rus", prepare: (page) => beside(page, /according to Sergei/) },
  {
    name: "statement",
    path: NUSRA_REJECTS,
    async prepare(page) {
      await page.getByRole("button", { name: /according to Sergei Lavrov/ }).click();
      await page.waitForURL(/statement=/);
      await beside(page, /Responds to/);
    },
  },
  {
    name: "background",
    path: "/?background=sergei-lavrov~REPRESENTS~rus",
    prepare: (page) => beside(page, "Stated in"),
  },
  {
    name: "search",
    path: "/",
    async prepare(page) {
      await search(page, "daesh");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "search-none",
    path: "/",
    async prepare(page) {
      await search(page, "quetzalcoatl");
      await shows(/Nothing found for/)(page);
    },
  },
  { name: "list-actors", path: "/?actor=kremlin", prepare: (page) => list(page) },
  { name: "list-statements", path: NUSRA_REJECTS, prepare: (page) => list(page, "statements") },
  {
    name: "help",
    path: "/",
    async prepare(page) {
      if (!isNarrow(page)) await settled(page);
      await page.getByRole("button", { name: "Keys" }).click();
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  { name: "reading", path: ARTICLE, prepare: shows("18 statements") },
  {
    name: "reading-passage",
    path: ARTICLE,
    async prepare(page) {
      await page.getByRole("link", { name: /had flatly turned that offer down/ }).click();
      await page.locator("[aria-current]").first().waitFor();
    },
  },
  { name: "sign-in", path: "/sign-in", before: playSignIn, prepare: shows("Whoever runs this") },
  {
    name: "sign-in-wrong",
    path: "/sign-in",
    failing: true,
    before: playSignIn,
    async prepare(page) {
      await page.getByLabel("Token", { exact: true }).fill("not the token");
      await page.getByRole("button", { name: "Sign in" }).click();
      await shows("This is not the token")(page);
    },
  },
  { name: "empty", path: "/", before: playEmpty, prepare: emptied },
  {
    name: "away",
    path: NUSRA_REJECTS,
    failing: true,
    async prepare(page) {
      await beside(page, /according to Sergei Lavrov/);
      await playAway(page);
      // The next thing that is asked for does not come.
      await page.getByRole("button", { name: "Russia" }).first().click();
      await shows("The database is away.")(page);
    },
  },
  {
    name: "away-at-first",
    path: "/",
    failing: true,
    before: playAway,
    async prepare(page) {
      if (isNarrow(page)) await turnTo(page, "Network");
      await shows("The network did not come")(page);
    },
  },
  {
    name: "failed-request",
    path: NUSRA_REJECTS,
    failing: true,
    before: (page) => playFailure(page, "**/api/statements?*"),
    prepare: (page) => beside(page, "The statements did not come"),
  },
  {
    name: "unknown-article",
    path: "/articles/there-is-none",
    failing: true,
    prepare: shows(/Moscow may back a truce/),
  },
  {
    name: "unknown-actor",
    path: "/?actor=nobody-of-that-name",
    failing: true,
    prepare: (page) => beside(page, "There is no such actor"),
  },
  { name: "unreadable-link", path: "/?edge=rus~WHISPER~swe", prepare: shows(/cannot be read/) },
  {
    name: "large",
    path: "/",
    sizes: WIDE,
    before: (page) => playGraph(page, largeSlice(600, 1_500)),
    prepare: network,
  },
  {
    // Its evidence is not in the database.
    name: "large-lit",
    path: "/?actor=a0",
    sizes: ["desktop"],
    failing: true,
    before: (page) => playGraph(page, largeSlice(1_200, 4_000)),
    prepare: network,
  },
];

/** All there are, in parts of a similar size: axe looks at each part in a file of its own. */
export const SCENE_PARTS = {
  pages: PAGE_SCENES,
  exploring: [...EXPLORING_SCENES, ...FILTER_SCENES],
  keeping: [...LAYOUT_SCENES, ...KEEPING_SCENES, ...STYLE_SCENES],
  console: [...CONSOLE_SCENES, ...EDITOR_SCENES],
} as const satisfies Readonly<Record<string, readonly Scene[]>>;

export const SCENES: readonly Scene[] = Object.values(SCENE_PARTS).flat();

async function emptied(page: Page): Promise<void> {
  if (isNarrow(page)) await turnTo(page, "Network");
  await shows("There is no article here yet")(page);
}
