import type { Locator, Page as BrowserPage } from "playwright-core";
import type { Page } from "@/lib/model/answers";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";

/** The panel that opens what is selected. */
export function evidence(page: BrowserPage): Locator {
  return page.getByRole("region", { name: "Evidence", exact: true });
}

export function searchField(page: BrowserPage): Locator {
  return page.locator("search input");
}

/** The cards of the statements in the panel. */
export function cards(page: BrowserPage): Locator {
  return evidence(page).getByRole("article");
}

/** What the API says of the same, to compare with. */
export async function fetchSlice(page: BrowserPage): Promise<GraphSlice> {
  return (await (await page.request.get("/api/graph")).json()) as GraphSlice;
}

export async function fetchStatementsOf(
  page: BrowserPage,
  filter: Readonly<Record<string, string>>,
): Promise<readonly Statement[]> {
  const answer = await page.request.get(`/api/statements?${new URLSearchParams(filter)}`);
  return ((await answer.json()) as Page<Statement>).items;
}

/** Text as a reader has it: every run of white space is one space. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
