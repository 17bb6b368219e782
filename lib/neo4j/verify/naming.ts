import { nameKey } from "@/lib/articles/names";

/** How one article names an actor. */
export interface Mention {
  readonly articleId: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly wikidataId: string | undefined;
  readonly iso3: string | undefined;
  readonly sectors: readonly string[];
}

export interface ActorValues extends Record<string, unknown> {
  readonly name: string;
}

export interface ExpectedNaming {
  readonly values: ActorValues;
  /** Folded name → the spelling that is kept. */
  readonly names: ReadonlyMap<string, { readonly name: string }>;
}

/** What an actor must be called, from every mention of it, one by one. */
export function expectedNaming(mentions: readonly Mention[]): ExpectedNaming | undefined {
  const inOrder = mentions.toSorted((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const [first] = inOrder;
  if (!first) return undefined;
  const votes = new Map<string, number>();
  for (const { name } of inOrder) votes.set(name, (votes.get(name) ?? 0) + 1);
  const most = Math.max(...votes.values());
  // A map keeps the order of its first entries: the first with the most votes has the smallest article.
  const name = [...votes].find(([, count]) => count === most)?.[0] ?? first.name;

  const names = new Map([[nameKey(name), { name }]]);
  for (const spelling of inOrder.flatMap((one) => [one.name, ...one.aliases]).toSorted()) {
    if (!names.has(nameKey(spelling))) names.set(nameKey(spelling), { name: spelling });
  }
  const aliases = [...names.values()].map((entry) => entry.name).filter((other) => other !== name);
  const stated = (fact: "kind" | "wikidataId" | "iso3"): string | undefined => {
    const values = new Set(inOrder.flatMap((one) => one[fact] ?? []));
    return values.size > 1 ? `one of ${[...values].join(", ")}` : [...values][0];
  };
  const values = {
    name,
    kind: stated("kind"),
    aliases: aliases.toSorted(),
    aliasText: aliases.toSorted().join("\n"),
    wikidataId: stated("wikidataId"),
    iso3: stated("iso3"),
    sectors: [...new Set(inOrder.flatMap(({ sectors }) => sectors))].toSorted(),
  };
  return { values, names };
}
