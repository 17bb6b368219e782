import type { Page } from "playwright-core";
import { RESULT_CANVAS, settled } from "@/tests/support/canvas";
import {
  cell,
  enlargeConsole,
  openConsole,
  opened,
  openShelf,
  result,
  run,
  show,
  paste,
} from "@/tests/support/console";
import type { Scene } from "./scenes";

/** The console stands below the network, where there is room for it. */
const WIDE = ["desktop", "tablet"] as const;

const NETWORK = `MATCH (a:Actor)-[e]->(b:Actor)
WHERE e.statements IS NOT NULL AND type(e) <> 'NEIGHBOUR'
RETURN a, e, b`;

/** One of each kind that a reader meets. */
const KINDS = `MATCH path = (a:Actor)-[:ACTOR_OF]->(s:Statement)-[by:ATTRIBUTED_TO]->(p:Person)
RETURN a AS actor, by, s.summary AS claim, s.reportedOn AS said, path, a.aliases AS names,
  {cue: by.cue, factuality: by.factuality} AS how, size(s.summary) AS letters
ORDER BY actor.name, claim`;

const AUTHORS = `MATCH (p:Person)<-[by:ATTRIBUTED_TO]-(s:Statement)
RETURN p.name AS speaker, count(s) AS statements ORDER BY statements DESC`;

const KEPT = {
  draft: AUTHORS,
  history: [
    { text: AUTHORS, at: 0, status: "done", rows: 2, ms: 38 },
    { text: "MATCH (n) RETURN n", at: -5, status: "stopped", rows: 41_500, ms: 2_310 },
    { text: "MATCH (a:Actr) RETRN a", at: -90, status: "failed", rows: 0, ms: 12 },
    {
      text: "MATCH (s:Statement) RETURN s.summary LIMIT 1",
      at: -3_000,
      status: "done",
      rows: 1,
      ms: 9,
    },
  ],
  favourites: [
    { folder: "", name: "Speakers by statements", text: AUTHORS },
    {
      folder: "Ghouta",
      name: "Everything in Eastern Ghouta",
      text: "MATCH (s)-[:LOCATED_IN]->(p:Place {name: 'Eastern Ghouta'})\nRETURN s",
    },
    { folder: "Ghouta", name: "The whole network", text: NETWORK },
  ],
};

/** As a browser has it that was here before. */
async function keep(page: Page): Promise<void> {
  await page.addInitScript((kept) => {
    const now = new Date().setHours(14, 30);
    const history = kept.history.map((past) => ({ ...past, at: now + past.at * 60_000 }));
    localStorage.setItem("whosays-console", JSON.stringify({ ...kept, history }));
  }, KEPT);
}

/** An answer that does not come. */
const waitForEver = async (page: Page) => {
  await page.route("**/api/cypher", () => {});
};

const scene = (
  name: string,
  prepare: (page: Page) => Promise<unknown>,
  before?: (page: Page) => Promise<void>,
): Scene => ({
  name: `console-${name}`,
  path: "/",
  sizes: WIDE,
  ...(before && { before }),
  async prepare(page) {
    await openConsole(page);
    await prepare(page);
  },
});

export const CONSOLE_SCENES: readonly Scene[] = [
  scene("first", (page) => page.getByText("Results stand here").waitFor()),
  scene("table", (page) => run(page, KINDS)),
  scene("opened", async (page) => {
    await run(page, KINDS);
    await cell(page, 1, 0).click();
    await opened(page).waitFor();
  }),
  scene("graph", async (page) => {
    await enlargeConsole(page);
    await run(page, NETWORK);
    await show(page, "Graph");
    await settled(page, RESULT_CANVAS);
  }),
  scene("json", async (page) => {
    await run(page, "MATCH (a:Actor {actorId: 'rus'})-[e:REJECT]->(b) RETURN a, e, b.name");
    await show(page, "JSON");
  }),
  scene("explain", (page) => run(page, AUTHORS, "Explain")),
  scene("profile", async (page) => {
    await enlargeConsole(page);
    await run(page, KINDS, "Profile");
  }),
  scene("cut", (page) => run(page, "UNWIND range(1, 100001) AS i RETURN i, i % 7 AS rest")),
  scene("none", (page) => run(page, "MATCH (a:Actor {name: 'Nobody'}) RETURN a")),
  scene("refused", (page) => run(page, "MATCH (a:Actor) DETACH DELETE a")),
  scene("faulty", (page) => run(page, "MATCH (a:Actor)\nRETRUN a.name")),
  scene(
    "running",
    async (page) => {
      await paste(page, KINDS);
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByRole("button", { name: "Stop" }).waitFor();
    },
    waitForEver,
  ),
  scene("scene", async (page) => {
    await run(page, "MATCH (a:Actor)-[e:REJECT]->(b:Actor) RETURN a, e, b");
    await result(page).getByRole("button", { name: "Replace scene" }).click();
    await page.getByRole("group", { name: "Scene", exact: true }).waitFor();
    await settled(page);
  }),
  scene("history", (page) => openShelf(page, "History"), keep),
  scene("favourites", (page) => openShelf(page, "Favourites"), keep),
  scene("schema", async (page) => {
    const schema = await openShelf(page, "Schema");
    await schema
      .getByText(/properties/)
      .first()
      .click();
  }),
];
