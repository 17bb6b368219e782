import { createClient } from "@/lib/client";
import type { NeighbourPage } from "@/lib/model/answers";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import type { PathRequest } from "@/lib/model/paths";
import type { Database } from "@/lib/neo4j/driver";
import { readNeighbours } from "@/lib/neo4j/reads/neighbours";
import { STATEMENTS_AT_ONCE } from "@/lib/neo4j/reads/columns";
import type { Query } from "@/lib/neo4j/query";
import { actor, backgroundBetween } from "@/lib/neo4j/queries/actors";
import { pairsAmong } from "@/lib/neo4j/queries/columns";
import { neighbours } from "@/lib/neo4j/queries/neighbours";
import { ACTORS_AT_ONCE } from "@/lib/server/actors";
import { generateWorld } from "@/scripts/generate/write";
import { testUrl } from "@/tests/support/browser";
import { runText } from "@/tests/support/neo4j";
import { type Figure, median, pairwise, timed } from "./measure";
import { benchUndo } from "./undo";

const STATEMENTS = 100_000;
const RUNS = 60;
const LARGE_RUNS = 5;
const PICTURE_RUNS = 11;
const PAGE = 25;
const MOST_TIMES = 1.5;

const count = (value: number): string => value.toLocaleString("en");

/** What exploring asks of the server, on a made-up world with a hub. */
export async function benchExploring(db: Database): Promise<Figure[]> {
  await generateWorld({ db, statements: STATEMENTS, seed: 1 });
  const busiest = await actorsWhere(db, "true", 2);
  const ordinary = await actorsWhere(db, "a.neighbourCount <= 110", 2);
  const [hub, other, one, two] = [...busiest, ...ordinary];
  if (!hub || !other || !one || !two) throw new Error("the made-up world is too small");
  const origin = testUrl();
  return [
    ...(await expanding(db, hub, one)),
    await throughServer(db, origin, hub),
    await firstPicture(origin),
    await benchUndo(hub.actorId),
    await columns(db, origin),
    await paths(origin, { from: one.actorId, to: two.actorId }),
    await paths(origin, { from: one.actorId, to: two.actorId, by: "weight" }),
    await paths(origin, { from: hub.actorId, to: other.actorId, by: "weight", k: 10 }),
    await paths(origin, {
      from: one.actorId,
      to: two.actorId,
      by: "weight",
      k: 10,
      maxLength: 6,
      directed: true,
    }),
  ];
}

interface Found {
  readonly actorId: ActorId;
  readonly neighbours: number;
}

/** Those with the most neighbours of all that fit. */
async function actorsWhere(db: Database, condition: string, most: number): Promise<Found[]> {
  const rows = await runText(
    db,
    `MATCH (a:Actor) WHERE ${condition} RETURN a.actorId AS id, a.neighbourCount AS neighbours
      ORDER BY neighbours DESC, id LIMIT toInteger($most)`,
    { most },
    "READ",
  );
  return rows.map((row) => ({
    actorId: actorIdSchema.parse(row["id"]),
    neighbours: Number(row["neighbours"]),
  }));
}

/**
 * At a hub the most stated neighbours, on the first page, share many edges with it; any later
 * page has as much to tell as another's. What the whole neighbourhood holds no expansion asks.
 */
async function expanding(db: Database, hub: Found, ordinary: Found): Promise<Figure[]> {
  const read = ({ actorId }: Found, after?: string) =>
    readNeighbours(db, actorId, { limit: PAGE, after });
  const readWhole = ({ actorId }: Found) =>
    readNeighbours(db, actorId, { limit: PAGE, whole: true });
  const far = async (who: Found, pages: number): Promise<NeighbourPage> => {
    let page = await read(who);
    for (let i = 1; i < pages; i++) page = await read(who, page.next);
    return page;
  };
  const [atHub, atOrdinary] = [await far(hub, 40), await far(ordinary, 2)];
  const figure = async (
    what: string,
    pages: readonly [NeighbourPage, NeighbourPage],
    work: readonly [() => Promise<unknown>, () => Promise<unknown>],
    most: number | undefined,
  ): Promise<Figure> => {
    const [ours, others] = pages.map(({ items }) =>
      items.reduce((sum, { edges }) => sum + edges.length, 0),
    );
    const found = await pairwise(
      RUNS,
      () => timed(work[0]),
      () => timed(work[1]),
    );
    return {
      name: `expand ${PAGE} at a hub of ${count(hub.neighbours)} neighbours, ${what} (${ours} edges)`,
      unit: "ms",
      ours: found.ours,
      against: {
        name: `at an actor of ${ordinary.neighbours}, ${others} edges`,
        value: found.against,
      },
      ...(most !== undefined && {
        goal: { words: `at most ${most} times`, met: found.ours <= most * found.against },
      }),
      runs: RUNS,
    };
  };
  return [
    await figure(
      "a later page",
      [await read(hub, atHub.next), await read(ordinary, atOrdinary.next)],
      [() => read(hub, atHub.next), () => read(ordinary, atOrdinary.next)],
      MOST_TIMES,
    ),
    await figure(
      "the first page",
      [await read(hub), await read(ordinary)],
      [() => read(hub), () => read(ordinary)],
      MOST_TIMES,
    ),
    await figure(
      "the first page and what the whole neighbourhood holds",
      [await readWhole(hub), await readWhole(ordinary)],
      [() => readWhole(hub), () => readWhole(ordinary)],
      undefined,
    ),
  ];
}

/** The same Cypher in one transaction, its records read and thrown away. */
async function throughServer(db: Database, origin: string, { actorId }: Found): Promise<Figure> {
  const client = createClient(origin);
  const { items } = await client.fetchNeighbours(actorId);
  const others = items.map((item) => item.actor.actorId);
  const queries: readonly Query<unknown>[] = [
    actor(actorId),
    neighbours(actorId, {}, PAGE + 1, undefined),
  ];
  const byDriver = async (): Promise<void> => {
    const session = db.session("READ");
    const work = session.executeRead(async (tx) => {
      await Promise.all(queries.map(({ text, params }) => tx.run(text, params)));
      const { text, params } = backgroundBetween(actorId, others);
      await tx.run(text, params);
    });
    await work.finally(() => session.close());
  };
  const { ours, against } = await pairwise(
    RUNS,
    () => timed(() => client.fetchNeighbours(actorId)),
    () => timed(byDriver),
  );
  return {
    name: `expand ${PAGE} at a hub through the server`,
    unit: "ms",
    ours,
    against: { name: "the same Cypher by the driver alone", value: against },
    goal: { words: "at most 1.3 times plus 2 ms", met: ours <= 1.3 * against + 2 },
    runs: RUNS,
  };
}

/** All that the page asks for before it draws: the most stated part of a large network. */
async function firstPicture(origin: string): Promise<Figure> {
  const client = createClient(origin);
  const times: number[] = [];
  for (let run = 0; run <= PICTURE_RUNS; run++) times.push(await timed(() => client.fetchGraph()));
  return {
    name: `the network to begin with, out of ${count(STATEMENTS)} statements, through the server`,
    unit: "ms",
    ours: median(times.slice(1)),
    runs: PICTURE_RUNS,
  };
}

async function columns(db: Database, origin: string): Promise<Figure> {
  const client = createClient(origin);
  const rows = await runText(
    db,
    `MATCH (a:Actor) RETURN a.actorId AS id ORDER BY a.statementCount DESC, id
      LIMIT toInteger($most)`,
    { most: ACTORS_AT_ONCE },
    "READ",
  );
  const actorIds = rows.map(({ id }) => actorIdSchema.parse(id));
  const { statementIds, edgeIds } = await client.statementColumns(actorIds);
  const { text, params } = pairsAmong(actorIds, STATEMENTS_AT_ONCE + 1);
  const { ours, against } = await pairwise(
    LARGE_RUNS,
    () => timed(() => client.statementColumns(actorIds)),
    () => timed(() => runText(db, text, { ...params }, "READ")),
  );
  return {
    name: `${count(statementIds.length)} statements of ${count(edgeIds.length)} edges as columns`,
    unit: "ms",
    ours,
    against: { name: "their rows by the driver alone", value: against },
    runs: LARGE_RUNS,
  };
}

async function paths(origin: string, wanted: PathRequest): Promise<Figure> {
  const client = createClient(origin);
  const runs = 2 * LARGE_RUNS;
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) times.push(await timed(() => client.findPaths(wanted)));
  const { timedOut } = await client.findPaths(wanted);
  const { by = "hops", k = 3, maxLength = 4, directed = false } = wanted;
  const way = directed ? ", direction minded" : "";
  return {
    name: `${k} shortest paths by ${by} of at most ${maxLength} steps${way}, between ${wanted.from} and ${wanted.to}`,
    unit: "ms",
    ours: median(times.slice(1)),
    goal: { words: "exact within 5 s", met: !timedOut },
    runs,
  };
}
