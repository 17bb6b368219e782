import type { Neighbour, NeighbourFilter, NeighbourPage, Paging } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge, GraphPart } from "@/lib/model/slice";
import type { Expansion, SceneState } from "./state";
import { expansionsOf } from "./steps";

/** A page may hold nobody new where the scene has its neighbours already: so many pages at most. */
const MOST_PAGES = 12;
const LARGEST_PAGE = 100;

/** Lines among more are not asked for with every expansion, but by a command. */
export const MOST_AMONG = 2_000;

/** What an expansion asks of the server. */
export interface ExpansionSource {
  readonly neighbours: (
    actorId: ActorId,
    wanted: NeighbourFilter & Paging,
  ) => Promise<NeighbourPage>;
  readonly among: (actorIds: readonly ActorId[]) => Promise<GraphPart>;
}

export interface ExpansionRequest {
  readonly actorId: ActorId;
  readonly wish: NeighbourFilter;
  /** How many that the scene does not have yet. */
  readonly count: number;
}

export interface Expanded {
  readonly addition: Expansion;
  /** How many of them the scene did not have. */
  readonly fresh: number;
}

/**
 * The next neighbours of an actor that the scene does not have, in a stable order, with every
 * line between them and what is there: it goes on where the last expansion of the same wish
 * ended, so that nobody comes twice and nobody is passed over.
 *
 * @throws what the source throws
 */
export async function expand(
  { actorId, wish, count }: ExpansionRequest,
  state: SceneState,
  content: GraphPart,
  source: ExpansionSource,
): Promise<Expanded> {
  const here = new Set(content.actors.map((actor) => actor.actorId));
  const isSame = (other: NeighbourFilter): boolean => keyOf(other) === keyOf(wish);
  const last = expansionsOf(state, actorId).findLast(({ origin }) => isSame(origin.wish));
  const items: Neighbour[] = [];
  const background: BackgroundEdge[] = [];
  let fresh = 0;
  let total = last?.origin.total ?? 0;
  let next = last?.origin.next;
  if (!last || next !== undefined) {
    for (let pages = 0; pages < MOST_PAGES && fresh < count; pages += 1) {
      const limit = Math.min(LARGEST_PAGE, count - fresh);
      const page = await source.neighbours(actorId, {
        ...wish,
        limit,
        ...(next !== undefined && { after: next }),
      });
      items.push(...page.items);
      background.push(...page.background);
      fresh += page.items.filter(({ actor }) => !here.has(actor.actorId)).length;
      ({ total, next } = page);
      if (next === undefined) break;
    }
  }
  const part = {
    actors: items.map(({ actor }) => actor),
    edges: items.flatMap(({ edges }) => edges),
    background,
  };
  const origin = {
    kind: "expansion",
    actorId,
    wish,
    total,
    ...(next !== undefined && { next }),
  } as const;
  return { addition: { origin, ...(await withLinesAmong(part, here, source)) }, fresh };
}

const keyOf = ({ type, direction, kind, order = "statements" }: NeighbourFilter): string =>
  JSON.stringify([type?.toSorted(), direction, kind?.toSorted(), order]);

/** A newcomer may know others of the scene, too. */
async function withLinesAmong(
  part: GraphPart,
  here: ReadonlySet<ActorId>,
  { among }: ExpansionSource,
): Promise<GraphPart> {
  const fresh = new Set(part.actors.map(({ actorId }) => actorId).filter((id) => !here.has(id)));
  if (fresh.size === 0 || fresh.size + here.size > MOST_AMONG) return part;
  const known = await among([...here, ...fresh]);
  const isNew = ({ actorId, recipientId }: DerivedEdge | BackgroundEdge): boolean =>
    fresh.has(actorId) || fresh.has(recipientId);
  return {
    actors: part.actors,
    edges: [...part.edges, ...known.edges.filter(isNew)],
    background: [...part.background, ...known.background.filter(isNew)],
  };
}

/** How many neighbours that fit the wish a scene holds. */
export function countFitting(
  { actors, edges }: GraphPart,
  actorId: ActorId,
  { type, direction, kind }: NeighbourFilter,
): number {
  const kinds = new Map(actors.map((actor) => [actor.actorId, actor.kind]));
  const fitting = new Set<ActorId>();
  for (const edge of edges) {
    const isOut = edge.actorId === actorId;
    if (!isOut && edge.recipientId !== actorId) continue;
    const other = isOut ? edge.recipientId : edge.actorId;
    const otherKind = kinds.get(other);
    const way = edge.reciprocal ? "mutual" : isOut ? "out" : "in";
    const fits =
      other !== actorId &&
      otherKind !== undefined &&
      (kind?.includes(otherKind) ?? true) &&
      (type?.includes(edge.eventType) ?? true) &&
      (direction ?? way) === way;
    if (fits) fitting.add(other);
  }
  return fitting.size;
}
