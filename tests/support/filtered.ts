import type { Page } from "playwright-core";
import type { StatementColumns } from "@/lib/model/columns";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import { describeCanvas } from "./canvas";
import { fetchSlice, fetchStatementsOf } from "./evidence";

/** What is on a canvas, by keys. */
export interface Keys {
  readonly actors: readonly string[];
  readonly lines: readonly string[];
}

export async function keysOnCanvas(page: Page): Promise<Keys> {
  const { nodes, edges } = await describeCanvas(page);
  return {
    actors: nodes.map(({ key }) => key).toSorted(),
    lines: edges.map(({ key }) => key).toSorted(),
  };
}

export function keysOf({ actors, edges, background }: GraphSlice): Keys {
  return {
    actors: actors.map(({ actorId }) => actorId as string).toSorted(),
    lines: [...edges, ...background].map(({ edgeId }) => edgeId).toSorted(),
  };
}

export async function fetchColumns(page: Page, slice: GraphSlice): Promise<StatementColumns> {
  const answer = await page.request.post("/api/graph/statements", {
    data: { actorIds: slice.actors.map(({ actorId }) => actorId) },
    headers: { origin: new URL(page.url()).origin },
  });
  return (await answer.json()) as StatementColumns;
}

/** The network with the statements of each line, as the API tells them one by one. */
export interface Told {
  readonly slice: GraphSlice;
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
}

export async function fetchTold(page: Page): Promise<Told> {
  const slice = await fetchSlice(page);
  const statements = new Map<string, readonly Statement[]>();
  for (const { edgeId, actorId, recipientId, eventType } of slice.edges) {
    const filter = { actor: actorId, recipient: recipientId, type: eventType, limit: "100" };
    statements.set(edgeId, await fetchStatementsOf(page, filter));
  }
  return { slice, statements };
}

/** What is left when only statements that fit are told: who lost all lines goes. */
export function leftOf({ slice, statements }: Told, fits: (statement: Statement) => boolean): Keys {
  const edges = slice.edges.filter(({ edgeId }) => statements.get(edgeId)?.some(fits));
  const endsOf = (lines: GraphSlice["edges"]): ReadonlySet<string> =>
    new Set(lines.flatMap(({ actorId, recipientId }) => [actorId, recipientId]));
  const [before, after] = [endsOf(slice.edges), endsOf(edges)];
  const actors = slice.actors.filter(({ actorId }) => after.has(actorId) || !before.has(actorId));
  const here = new Set(actors.map(({ actorId }) => actorId));
  const background = slice.background.filter(
    ({ actorId, recipientId }) => here.has(actorId) && here.has(recipientId),
  );
  return keysOf({ ...slice, actors, edges, background });
}
