import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useVisits } from "@/tests/support/visit";

/** Contexts are used again (see contexts.ts): nobody may find in one what another test left. */

const visit = useVisits();

/** A page of the application's origin on which nothing runs. The browser misses an icon for it. */
const visitQuietly = () => visit("/icon.svg", { failing: true });

const leaveTraces = (page: Page) =>
  page.evaluate(async () => {
    document.cookie = "left=1; max-age=600";
    localStorage.setItem("left", "1");
    sessionStorage.setItem("left", "1");
    await new Promise<void>((done) => {
      const opening = indexedDB.open("left", 1);
      opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("left"));
      opening.addEventListener("success", () => done());
    });
  });

const tracesIn = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));

const NONE = { cookie: "", local: 0, session: 0, databases: 0 };
const ALL = { cookie: "left=1", local: 1, session: 1, databases: 1 };

test.each(["first", "second", "third"])("a visit finds no trace of another: %s", async () => {
  const [one, other] = [await visitQuietly(), await visitQuietly()];
  expect(await tracesIn(one.page)).toEqual(NONE);
  await leaveTraces(one.page);
  expect(await tracesIn(one.page)).toEqual(ALL);
  expect(await tracesIn(other.page)).toEqual(NONE);
});
