import { nameKey } from "@/lib/articles/names";
import type { ActorKind } from "@/lib/model/actor";
import { ConflictingFactsError } from "./refusals";

/** One way in which articles name something, and how many of them name it so. */
interface Naming {
  readonly name: string;
  readonly articles: number;
  /** The smallest id among those articles. */
  readonly first: string;
}

export interface ActorNaming extends Naming {
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly wikidataId: string | undefined;
  readonly iso3: string | undefined;
  readonly sectors: readonly string[];
}

export interface PlaceNaming extends Naming {
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly wikidataId: string | undefined;
}

export interface SettledActor {
  readonly actorId: string;
  readonly properties: {
    readonly actorId: string;
    readonly name: string;
    readonly kind: ActorKind;
    readonly aliases: readonly string[];
    /** The aliases, one a line: what a full-text index takes. */
    readonly aliasText: string;
    readonly wikidataId: string | undefined;
    readonly iso3: string | undefined;
    readonly sectors: readonly string[];
  };
  readonly names: readonly { readonly nameKey: string; readonly name: string }[];
}

export interface SettledPlace {
  readonly placeId: string;
  readonly name: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly wikidataId: string | undefined;
}

/**
 * What all articles together say of an actor, whatever the order in which they came.
 * Where spellings of one alias differ only in what folding takes away, the one that
 * sorts first is kept.
 *
 * @throws ConflictingFactsError
 */
export function settleActor(actorId: string, namings: readonly ActorNaming[]): SettledActor {
  const subject = { kind: "actor", id: actorId } as const;
  const name = mostUsedName(namings);
  const kind = agreed(subject, "kind", namings);
  if (kind === undefined) throw new Error(`namings without a kind: ${actorId}`);
  const spellings = new Map<string, string>();
  for (const spelling of namings.flatMap((naming) => [naming.name, ...naming.aliases]).toSorted()) {
    const key = nameKey(spelling);
    if (!spellings.has(key)) spellings.set(key, spelling);
  }
  const ownKey = nameKey(name);
  spellings.set(ownKey, name);
  const names = [...spellings].map(([key, spelling]) => ({ nameKey: key, name: spelling }));
  const aliases = names
    .filter((entry) => entry.nameKey !== ownKey)
    .map((entry) => entry.name)
    .toSorted();
  const properties = {
    actorId,
    name,
    kind,
    aliases,
    aliasText: aliases.join("\n"),
    wikidataId: agreed(subject, "wikidataId", namings),
    iso3: agreed(subject, "iso3", namings),
    sectors: [...new Set(namings.flatMap(({ sectors }) => sectors))].toSorted(),
  };
  return { actorId, properties, names };
}

/** @throws ConflictingFactsError */
export function settlePlace(placeId: string, namings: readonly PlaceNaming[]): SettledPlace {
  const subject = { kind: "place", id: placeId } as const;
  return {
    placeId,
    name: mostUsedName(namings),
    lat: agreed(subject, "lat", namings),
    lon: agreed(subject, "lon", namings),
    wikidataId: agreed(subject, "wikidataId", namings),
  };
}

/** The name in most articles; then the one of the article whose id sorts first. */
function mostUsedName(namings: readonly Naming[]): string {
  const votes = new Map<string, { articles: number; first: string }>();
  for (const { name, articles, first } of namings) {
    const vote = votes.get(name);
    votes.set(name, {
      articles: articles + (vote?.articles ?? 0),
      first: vote !== undefined && vote.first < first ? vote.first : first,
    });
  }
  const [winner] = [...votes].toSorted(
    ([, a], [, b]) => b.articles - a.articles || (a.first < b.first ? -1 : 1),
  );
  if (!winner) throw new Error("namings empty: nothing names it");
  return winner[0];
}

/** The value of those that state one; they must all state the same. */
function agreed<N extends Naming, Fact extends keyof N & string>(
  subject: { readonly kind: "actor" | "place"; readonly id: string },
  fact: Fact,
  namings: readonly N[],
): N[Fact] | undefined {
  const stating = namings
    .filter((naming) => naming[fact] !== undefined)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const [one] = stating;
  const other = stating.find((naming) => naming[fact] !== one?.[fact]);
  if (one && other) {
    throw new ConflictingFactsError(
      subject,
      fact,
      { value: String(one[fact]), articleId: one.first },
      { value: String(other[fact]), articleId: other.first },
    );
  }
  return one?.[fact];
}

type Mention = Pick<ActorNaming, "name" | "kind" | "aliases" | "sectors"> & {
  readonly wikidataId?: string | undefined;
  readonly iso3?: string | undefined;
};

/**
 * Would one more article that names the actor so leave it as it is? Then nobody needs
 * to read how all others name it, which at a hub are many.
 */
export function leavesActorAsIs(actor: Mention | undefined, mention: Mention): boolean {
  if (!actor) return false;
  const known = new Set([actor.name, ...actor.aliases]);
  return (
    mention.name === actor.name &&
    mention.kind === actor.kind &&
    mention.aliases.every((alias) => known.has(alias)) &&
    mention.sectors.every((sector) => actor.sectors.includes(sector)) &&
    (mention.wikidataId === undefined || mention.wikidataId === actor.wikidataId) &&
    (mention.iso3 === undefined || mention.iso3 === actor.iso3)
  );
}

type PlaceMention = Pick<PlaceNaming, "name"> &
  Partial<Pick<PlaceNaming, "lat" | "lon" | "wikidataId">>;

/** The same for a place. */
export function leavesPlaceAsIs(place: PlaceMention | undefined, mention: PlaceMention): boolean {
  if (!place) return false;
  return (
    mention.name === place.name &&
    (mention.lat === undefined || mention.lat === place.lat) &&
    (mention.lon === undefined || mention.lon === place.lon) &&
    (mention.wikidataId === undefined || mention.wikidataId === place.wikidataId)
  );
}
