import type { Database } from "./driver";
import { type ExecuteOptions, execute } from "./execute";
import { groupBy } from "./group";
import { type Difference, compareMaps, compareValues } from "./verify/difference";
import { expectedEdges } from "./verify/edges";
import { expectedNaming } from "./verify/naming";
import { ORPHAN_KINDS, findOrphans } from "./verify/orphans";
import { comparePassages } from "./verify/passages";
import {
  type StoredActor,
  type StoredEdge,
  actorsAfter,
  edgesOf,
  evidenceOf,
  mentionsOf,
  textsAfter,
} from "./verify/queries";

export type { Difference } from "./verify/difference";

export interface VerifyReport {
  readonly actors: number;
  readonly edges: number;
  readonly articles: number;
  readonly passages: number;
  readonly differences: readonly Difference[];
}

export interface VerifyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called now and then, with what has been looked at so far. */
  readonly onProgress?: (soFar: Omit<VerifyReport, "differences">) => void;
}

const ACTORS_AT_ONCE = 500;
/** Statements that are held at one time, unless one actor has more. */
const STATEMENTS_AT_ONCE = 20_000;
const ARTICLES_AT_ONCE = 50;
const QUERY_MS = 300_000;

/**
 * Recomputes from the evidence whatever is derived from it, and reports each difference:
 * edges, counts, names, passages, and nodes that nothing holds. Reads only, part by part;
 * what is written meanwhile may show up as a difference.
 */
export async function verifyDatabase(
  db: Database,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const { signal, onProgress } = options;
  const run: ExecuteOptions = { signal, timeoutMs: QUERY_MS };
  const soFar = { actors: 0, edges: 0, articles: 0, passages: 0 };
  const differences: Difference[] = [];

  for await (const actors of pages(
    (after) => execute(db, actorsAfter(after, ACTORS_AT_ONCE), run),
    "actorId",
  )) {
    for (const batch of batches(actors)) {
      const { edges, found } = await verifyActors(db, batch, run);
      differences.push(...found);
      soFar.actors += batch.length;
      soFar.edges += edges;
      onProgress?.({ ...soFar });
    }
  }
  for await (const texts of pages(
    (after) => execute(db, textsAfter(after, ARTICLES_AT_ONCE), run),
    "articleId",
  )) {
    differences.push(...texts.flatMap(comparePassages));
    soFar.articles += texts.length;
    soFar.passages += texts.reduce((sum, { passages }) => sum + passages.length, 0);
    onProgress?.({ ...soFar });
  }
  for (const kind of ORPHAN_KINDS) {
    const ids = await execute(db, findOrphans(kind), run);
    differences.push(...ids.map((id) => ({ what: kind, expected: "none", found: id })));
  }
  return { ...soFar, differences };
}

/** Pages in the order of their ids until one is empty. */
async function* pages<Key extends string, Row extends Readonly<Record<Key, string>>>(
  read: (after: string) => Promise<Row[]>,
  key: Key,
): AsyncGenerator<Row[]> {
  let after = "";
  for (;;) {
    const page = await read(after);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last[key];
  }
}

/** Cuts where the statements of the actors in it would become too many to hold. */
function* batches(actors: readonly StoredActor[]): Generator<StoredActor[]> {
  let batch: StoredActor[] = [];
  let statements = 0;
  for (const actor of actors) {
    if (batch.length > 0 && statements + actor.degree > STATEMENTS_AT_ONCE) {
      yield batch;
      batch = [];
      statements = 0;
    }
    batch.push(actor);
    statements += actor.degree;
  }
  if (batch.length > 0) yield batch;
}

async function verifyActors(
  db: Database,
  actors: readonly StoredActor[],
  run: ExecuteOptions,
): Promise<{ edges: number; found: Difference[] }> {
  const actorIds = actors.map(({ actorId }) => actorId);
  const mentions = groupBy(await execute(db, mentionsOf(actorIds), run), (row) => row.actorId);
  const evidence = groupBy(await execute(db, evidenceOf(actorIds), run), (row) => row.of);
  const stored = await execute(db, edgesOf(actorIds), run);
  const edges = groupBy(stored, (row) => row.of);
  const found = actors.flatMap((actor) => {
    const { actorId } = actor;
    const expected = expectedEdges(actorId, evidence.get(actorId) ?? []);
    const { statementCount, neighbourCount } = expected;
    const counts = { statementCount, spokenCount: actor.spoken, neighbourCount };
    return [
      ...compareEdges(expected, edges.get(actorId) ?? []),
      ...compareValues(`actor ${actorId}`, counts, actor.counts),
      ...compareNaming(actor, expectedNaming(mentions.get(actorId) ?? [])),
    ];
  });
  return { edges: stored.length, found };
}

function compareEdges(
  { edges, neighbours }: ReturnType<typeof expectedEdges>,
  stored: readonly StoredEdge[],
): Difference[] {
  const found = new Map(stored.map(({ key, values }) => [key, values]));
  const doubles = stored.length === found.size ? [] : [...groupBy(stored, ({ key }) => key)];
  return [
    ...compareMaps("edge", new Map([...edges, ...neighbours]), found),
    ...doubles
      .filter(([, same]) => same.length > 1)
      .map(([key, same]) => ({ what: `edge ${key}`, expected: "one", found: String(same.length) })),
  ];
}

function compareNaming(
  actor: StoredActor,
  expected: ReturnType<typeof expectedNaming>,
): Difference[] {
  // One that nobody mentions is told among the orphans.
  if (!expected) return [];
  const what = `actor ${actor.actorId}`;
  return [
    ...compareValues(what, expected.values, actor.values),
    ...compareValues(what, { labels: [expected.values["kind"]] }, { labels: actor.kindLabels }),
    ...compareMaps(`name of ${what}`, expected.names, actor.names),
  ];
}
