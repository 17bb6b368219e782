import type { Page } from "playwright-core";
import { settled } from "@/tests/support/canvas";

/** One state of the application that is worth a picture. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  /** Brings the page from its address to the state. */
  readonly prepare: (page: Page) => Promise<void>;
}

const ARTICLE = "/articles/lavrov-truce-2018-02-22";
const NUSRA_REJECTS = "/?edge=al-nusra-front~REJECT~rus";

const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });

/** The evidence is there, in whatever panel this width gives it. */
async function withEvidence(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

async function onCanvas(page: Page): Promise<void> {
  // A narrow screen begins with reading; the network is one switch away.
  const network = page.getByRole("radio", { name: "Network" });
  if (await network.count()) await page.getByText("Network", { exact: true }).first().click();
  await settled(page);
}

export const SCENES: readonly Scene[] = [
  { name: "first-screen", path: "/", prepare: onCanvas },
  {
    name: "edge",
    path: NUSRA_REJECTS,
    prepare: (page) => withEvidence(page, "according to Sergei Lavrov"),
  },
  {
    name: "actor",
    path: "/?actor=rus",
    prepare: (page) => withEvidence(page, "Russian Federation"),
  },
  {
    name: "search",
    path: "/",
    prepare: async (page) => {
      await page.getByRole("textbox", { name: /Search actors/ }).fill("daesh");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "reading",
    path: ARTICLE,
    prepare: (page) => page.locator("mark").first().waitFor(),
  },
  {
    name: "unknown-article",
    path: "/articles/there-is-none",
    prepare: (page) => page.getByRole("heading").first().waitFor(),
  },
];

export { evidence };
