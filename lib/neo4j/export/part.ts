import type { Part } from "@/lib/export/part";
import type { ExportPart } from "@/lib/model/exports";
import type { ArticleId } from "@/lib/model/ids";
import type { BackgroundEdge } from "@/lib/model/slice";
import type { Database } from "../driver";
import { execute, type ExecuteOptions } from "../execute";
import { articlesOf } from "../queries/columns";
import { exportActors } from "../queries/export";
import { backgroundAmong, edgesAmong } from "../queries/graph";
import { statementsById } from "../queries/statements";
import { items, PAGE_SIZES, slices } from "./pages";
import { rawPart } from "./rawPart";
import { readScope, type Scope } from "./scope";

type Reads = Omit<Part, "made" | "looks">;

const AMONG_MS = 60_000;

/** Some actors, and of what is among them what was asked for. */
export function readsOfPart(db: Database, part: ExportPart, options: ExecuteOptions): Reads {
  const actorIds = [...new Set(part.actorIds)].toSorted();
  const limits = { ...options, timeoutMs: AMONG_MS };
  const backgroundIds = part.backgroundIds && new Set(part.backgroundIds);
  let known: Promise<Scope> | undefined;
  const scope = (): Promise<Scope> => (known ??= readScope(db, part, options));
  const actors = () => items(slices(db, PAGE_SIZES.items, actorIds, exportActors, options));

  async function* edges() {
    const { edgeOf } = await scope();
    for (const edge of await execute(db, edgesAmong(actorIds), limits)) {
      const seen = edgeOf(edge);
      if (seen) yield seen;
    }
  }
  async function* background(): AsyncGenerator<BackgroundEdge, void> {
    const all = await execute(db, backgroundAmong(actorIds), limits);
    yield* all.filter(({ edgeId }) => backgroundIds?.has(edgeId) ?? true);
  }
  async function* articles() {
    const ids = new Set<ArticleId>((await scope()).articleIds);
    for await (const { articleIds } of background()) for (const id of articleIds) ids.add(id);
    yield* items(slices(db, PAGE_SIZES.items, [...ids].toSorted(), articlesOf, options));
  }
  async function* statements() {
    const { statementIds } = await scope();
    yield* items(slices(db, PAGE_SIZES.statements, statementIds, statementsById, options));
  }
  return {
    actors,
    edges,
    background,
    articles,
    statements,
    raw: () => rawPart(db, { actorIds, edges, background, articles, scope }, options),
  };
}
