import type { ArticleScript } from "@/lib/articles/schema";
import { actorOf, idOf } from "./actors";
import { createRandom } from "./random";
import { dayOf, makeUp } from "./statement";

export interface WorldOptions {
  readonly statements: number;
  readonly seed: number;
}

/** What every id of a made-up article begins with. */
export const MADE_UP = "made-up-";

const PER_ARTICLE = 10;
/** Few are enough for a small world, and in a large one they grow slower than the statements. */
const FEWEST_ACTORS = 24;
const ACTORS_SHARE = 0.15;
const BEGIN = Date.UTC(2024, 0, 1);
const DAYS = 731;
const DAY_MS = 86_400_000;
const PUBLISHERS = ["Courier", "Herald", "Observer", "Gazette", "Tribune", "Wire", "Post", "Times"];

/**
 * Article scripts about a world that does not exist, one after the other: a few actors
 * named often and many seldom, one that meets nearly everybody (10,000 neighbours and more
 * from 100,000 statements on), hedged, denied, reciprocal and self-directed statements,
 * several speakers and publishers, dates over two years. The same options, the same world.
 */
export function* madeUpWorld({ statements, seed }: WorldOptions): Generator<ArticleScript> {
  const random = createRandom(seed);
  const actors = Math.max(FEWEST_ACTORS, Math.round(statements * ACTORS_SHARE));
  const articles = Math.ceil(statements / PER_ARTICLE);
  for (let article = 0; article < articles; article++) {
    const publishedOn = new Date(BEGIN + random.below(DAYS) * DAY_MS);
    const first = article * PER_ARTICLE;
    const count = Math.min(PER_ARTICLE, statements - first);
    const items = Array.from({ length: count }, (_, i) =>
      makeUp(random, { index: first + i, actors, publishedOn }),
    );
    const named = new Set(items.flatMap((item) => item.named));
    const [lead] = items;
    yield {
      articleId: `${MADE_UP}${seed}-${String(article).padStart(7, "0")}`,
      title: `${lead?.statement.summary ?? "Nothing happened"} (made up)`,
      publisher: `The ${random.pick(PUBLISHERS)} (made up)`,
      language: "en",
      publishedOn: dayOf(publishedOn),
      textKind: "full",
      paragraphs: items.map(({ sentence }) => sentence),
      actors: Object.fromEntries([...named].map((number) => [idOf(number), actorOf(number)])),
      statements: items.map(({ statement, sentence }, i) => ({
        ...statement,
        evidence: [{ paragraph: i + 1, exact: sentence }],
      })),
    };
  }
}
