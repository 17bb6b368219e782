import type { ArticleRows } from "@/lib/articles/rows";
import { nameKey } from "@/lib/articles/names";
import type { Transaction } from "./execute";
import type { Subjects } from "./lock";
import { groupBy } from "./group";
import { NameConflictError } from "./refusals";
import {
  type ActorNaming,
  type PlaceNaming,
  type SettledActor,
  leavesActorAsIs,
  leavesPlaceAsIs,
  settleActor,
  settlePlace,
} from "./settle";
import {
  type NameClaimRow,
  actorNamings,
  freeNames,
  lockNames,
  placeNamings,
  takeNames,
  writeActors,
  writePlaces,
} from "./writes/naming";
import type { LockedActor, LockedPlace } from "./writes/lock";

export interface Unsettled {
  readonly actorIds: readonly string[];
  readonly placeIds: readonly string[];
}

/** Those whose facts or names the articles may change: mostly the ones new to the database. */
export function unsettledBy(
  { actors, places }: Subjects,
  articles: readonly ArticleRows[],
): Unsettled {
  const actorFacts = new Map<string, LockedActor["facts"]>(
    actors.map(({ actorId, facts }) => [actorId, facts]),
  );
  const placeFacts = new Map<string, LockedPlace["facts"]>(
    places.map(({ placeId, facts }) => [placeId, facts]),
  );
  const actorIds = articles
    .flatMap((rows) => rows.actors)
    .filter((row) => !leavesActorAsIs(actorFacts.get(row.actorId), row))
    .map(({ actorId }) => actorId);
  const placeIds = articles
    .flatMap((rows) => rows.places)
    .filter((row) => !leavesPlaceAsIs(placeFacts.get(row.placeId), row))
    .map(({ placeId }) => placeId);
  return { actorIds: [...new Set(actorIds)], placeIds: [...new Set(placeIds)] };
}

export interface Namings {
  readonly actors: readonly (ActorNaming & { readonly actorId: string })[];
  readonly places: readonly (PlaceNaming & { readonly placeId: string })[];
}

/** How all articles, those just written with them, name what is unsettled. */
export async function readNamings(tx: Transaction, unsettled: Unsettled): Promise<Namings> {
  const [actors, places] = await Promise.all([
    unsettled.actorIds.length > 0 ? tx.run(actorNamings(unsettled.actorIds)) : [],
    unsettled.placeIds.length > 0 ? tx.run(placeNamings(unsettled.placeIds)) : [],
  ]);
  return { actors, places };
}

/** @throws ConflictingFactsError, NameConflictError */
export async function writeNamings(tx: Transaction, namings: Namings): Promise<void> {
  const actors = [...groupBy(namings.actors, (row) => row.actorId)].map(([id, rows]) =>
    settleActor(id, rows),
  );
  const places = [...groupBy(namings.places, (row) => row.placeId)].map(([id, rows]) =>
    settlePlace(id, rows),
  );
  await Promise.all([
    places.length > 0 && tx.run(writePlaces(places)),
    actors.length > 0 && tx.run(writeActors(actors)),
    actors.length > 0 && tx.run(freeNames(actors)),
    actors.length > 0 && claimNames(tx, actors, namings.actors),
  ]);
}

type NamedActor = Namings["actors"][number];

async function claimNames(
  tx: Transaction,
  actors: readonly SettledActor[],
  namings: readonly NamedActor[],
): Promise<void> {
  const claims = actors
    .flatMap(({ actorId, names }) => names.map((name) => ({ ...name, actorId })))
    .toSorted((a, b) => (a.nameKey < b.nameKey ? -1 : 1));
  // The database would look at all claims before it gives the first name away.
  for (const [i, claim] of claims.entries()) {
    const before = claims[i - 1];
    if (before?.nameKey === claim.nameKey) throw conflictOf(claim, before.actorId, namings);
  }
  const [, taken] = await Promise.all([tx.run(lockNames(claims)), tx.run(takeNames(claims))]);
  for (const { heldBy, ...claim } of taken) {
    if (heldBy === undefined) continue;
    throw conflictOf(claim, heldBy, [...namings, ...(await tx.run(actorNamings([heldBy])))]);
  }
  // A name that was given up while we waited for its lock returned no row: make it anew.
  if (taken.length < claims.length) await claimNames(tx, actors, namings);
}

function conflictOf(
  { nameKey: key, name, actorId }: NameClaimRow,
  heldBy: string,
  namings: readonly NamedActor[],
): NameConflictError {
  const party = (id: string) => {
    const naming = namings.find(
      (row) => row.actorId === id && [row.name, ...row.aliases].some((n) => nameKey(n) === key),
    );
    return { actorId: id, articleId: naming?.first ?? "" };
  };
  return new NameConflictError(name, party(actorId), party(heldBy));
}
