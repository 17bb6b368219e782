import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorIdSchema } from "@/lib/model/ids";
import { seedArticle } from "@/lib/neo4j/seed";
import { listViews } from "@/lib/neo4j/views";
import firstArticle from "@/scripts/articles/lavrov-truce-2018-02-22";
import { compileScript } from "@/tests/support/articles";
import { cell, openConsole, run } from "@/tests/support/console";
import { describeCanvas } from "@/tests/support/canvas";
import { cards, evidence } from "@/tests/support/evidence";
import { urls } from "@/lib/client/urls";
import { openOnslaught } from "@/tests/support/onslaught";
import { percentile } from "@/tests/support/times";
import { type Ground, openGround } from "@/tests/support/ground";
import { dialog, keepAs, notice, openViewsMenu } from "@/tests/support/views";
import { useVisits } from "@/tests/support/visit";
import { promised } from "@/tests/support/promised";
import { times } from "@/tests/support/scale";

const visit = useVisits();
let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());

const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);

/** Is this process still the one that it was? */
async function isAlive(pid: number): Promise<boolean> {
  return process.kill(pid, 0);
}

test("an empty database says how to fill it, and the page notices when it is", async () => {
  const { page } = await visit("/", { base: ground.url });
  await page.getByRole("heading", { name: "There is no article here yet" }).waitFor();
  await page.getByText("npm run seed", { exact: true }).waitFor();
  await page.getByText("0 articles, 0 actors, 0 statements").waitFor();
  await seedArticle(ground.database, compileScript(firstArticle));
  const began = performance.now();
  const { nodes } = await describeCanvas(page);
  expect(nodes).toHaveLength(17);
  console.log(`empty database: the network stood ${secondsSince(began)} s after it was seeded`);
});

test("a database that goes away is said, what is shown stays, and the page recovers by itself", async () => {
  await seedArticle(ground.database, compileScript(firstArticle));
  const { page } = await visit("/?edge=al-nusra-front~REJECT~rus", {
    base: ground.url,
    failing: true,
  });
  await cards(page).first().waitFor();
  const said = await cards(page).allInnerTexts();
  const banner = page.getByRole("alert").filter({ hasText: "What is shown stays" });

  await ground.kill();
  let began = performance.now();
  // Nothing is clicked that would ask for anything: the page finds out by itself.
  await banner.waitFor();
  const noticed = secondsSince(began);
  expect(await cards(page).allInnerTexts()).toEqual(said);
  expect((await describeCanvas(page)).nodes).toHaveLength(17);
  await banner.getByText(/Start it again/).waitFor();

  // What is asked for now does not come, and says so in its place.
  await evidence(page).getByRole("button", { name: "Russia" }).first().click();
  await evidence(page).getByText("This actor did not come").waitFor();
  expect((await fetch(`${ground.url}/api/health`)).status).toBe(503);

  await ground.startAgain();
  began = performance.now();
  await banner.waitFor({ state: "detached" });
  const recovered = secondsSince(began);
  await evidence(page).getByText("also Moscow, Russian Federation").waitFor();
  expect((await describeCanvas(page)).nodes).toHaveLength(17);
  expect(await isAlive(ground.webPid)).toBe(true);
  promised(
    10,
    `noticed after ${noticed} s, recovered ${recovered} s after the database, restarts of the web process 0`,
  );
});

test("a console query says the same of a database that is away, and one that comes back for reading only leaves views to the browser", async () => {
  await seedArticle(ground.database, compileScript(firstArticle));
  const { page } = await visit("/", { base: ground.url, failing: true });
  await openConsole(page);
  await run(page, "RETURN 1 AS one");
  const statuses: number[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname === urls.cypher()) statuses.push(response.status());
  });
  await ground.stop();
  const said: string[] = [];
  for (let i = 0; i < 2; i++) {
    await run(page, "RETURN 2 AS two");
    said.push(await page.getByRole("alert").filter({ hasText: "Code" }).innerText());
  }
  // The first finds the server in the belief that all is well, the second does not.
  expect(statuses).toEqual([200, 503]);
  expect(said[0]).toMatch(/The database is away\s+No Neo4j answers at bolt:\S+\s+Start it again/);
  expect(said[1]).toBe(said[0]);

  // No edition that is free has users who may only read, but every one has databases for it.
  await ground.startAgain({ isReadOnly: true });
  await run(page, "RETURN 3 AS three");
  await expect.poll(() => cell(page, 0, 0).textContent()).toBe("3");
  const health = async () =>
    (await (await fetch(`${ground.url}${urls.health()}`)).json()) as { views: unknown };
  expect((await health()).views).toEqual({ keptIn: "database" });
  // Only the attempt shows it; the view is kept all the same.
  await keepAs(page, "Mine alone");
  await notice(page).getByText("Kept as “Mine alone”, in this browser only.").waitFor();
  const reason = "The database takes no changes: it is set to be read only.";
  expect((await health()).views).toEqual({ keptIn: "browser", reason });
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: /^Keep what you see/ }).click();
  await dialog(page)
    .getByText(`It is kept in this browser only, and with it its notes. ${reason}`)
    .waitFor();
  // It is written down elsewhere, not refused: nothing of it is in the database.
  expect(await listViews(ground.database)).toEqual([]);
}, 120_000);

// The tests above have killed it twice under the same web process.
const RESTARTS = times(20, 1);

test(
  `the database dies under load, ${RESTARTS} times, and nothing else does`,
  async () => {
    await seedArticle(ground.database, compileScript(firstArticle));
    const actor = actorIdSchema.parse("rus");
    const paths = [
      urls.graph(),
      urls.actor(actor),
      urls.neighbours(actor),
      urls.statements({ actor }),
    ];
    const onslaught = openOnslaught(ground.url, paths);
    const recoveries: number[] = [];
    for (let round = 0; round < RESTARTS; round++) {
      await onslaught.answered();
      // In another moment of the askers each time.
      await sleep((round * 131) % 400);
      await ground.kill();
      await ground.startAgain();
      const began = performance.now();
      await onslaught.answered();
      recoveries.push(performance.now() - began);
    }
    await onslaught.stop();
    const { wrong, light, streams, away, failed, late } = onslaught.tally;
    expect(wrong).toEqual([]);
    expect(away).toBeGreaterThan(0);
    expect(await isAlive(ground.webPid)).toBe(true);
    const [median, most] = [0.5, 1].map((share) =>
      (percentile(recoveries, share) / 1_000).toFixed(1),
    );
    promised(
      10,
      `killed × ${RESTARTS} under load: recovered after median ${median} s, most ${most} s; ${light + streams} whole answers, ${away} of 503 with Retry-After, ${failed} streams that said they broke, ${late} too late, wrongly complete 0, restarts of the web process 0`,
    );
  },
  RESTARTS * 60_000,
);
