import fc from "fast-check";
import { checkArticle } from "@/lib/articles/check";
import { compileArticle } from "@/lib/articles/compile";
import { renderFault } from "@/lib/articles/faults";
import type { ArticleRows } from "@/lib/articles/rows";
import type { ArticleScript } from "@/lib/articles/schema";
import { ACTOR_KINDS, BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { FACTUALITIES, type Factuality } from "@/lib/model/factuality";
import { AUXILIARY_MODES } from "@/lib/model/contexts";
import { EVENT_TYPE_NAMES, type EventType, eventTypeEntry, modesOf } from "@/lib/model/plover";
import { ABOUT_RELATIONS } from "@/lib/model/statement";

type StatementScript = ArticleScript["statements"][number];

/** How big a world the articles are about; fewer actors means that they overlap more. */
export interface World {
  readonly actors: number;
  readonly places: number;
  readonly statements: { readonly min: number; readonly max: number };
  /** Do all articles name an actor in the same way, as most do? */
  readonly oneName?: true;
}

export const SMALL_WORLD: World = { actors: 6, places: 2, statements: { min: 0, max: 5 } };

/** Checks and compiles as the command line does; a fault is a fault of the test. */
export function compileScript(script: ArticleScript): ArticleRows {
  const checked = checkArticle(script, { file: script.articleId });
  if (!checked.ok) throw new Error(checked.faults.map(renderFault).join("\n"));
  return compileArticle(checked.article);
}

/** The same articles for the same seed. */
export function sampleArticles(count: number, seed: number, world?: World): ArticleRows[] {
  return sampleScripts(count, seed, world).map(compileScript);
}

/** The same as they are written. */
export function sampleScripts(
  count: number,
  seed: number,
  world: World = SMALL_WORLD,
): ArticleScript[] {
  const scripts = fc.sample(articleArbitrary(fc.constant("x"), world), { numRuns: count, seed });
  return scripts.map((script, i) => ({ ...script, articleId: `article-${i}` }));
}

/**
 * Small articles about a common world: actors under different names with facts that some
 * articles leave out; statements hedged, denied, attributed, conditional, reciprocal,
 * joint, self-directed or without anybody at the receiving end.
 */
export function articleArbitrary(
  articleId: fc.Arbitrary<string>,
  world: World = SMALL_WORLD,
): fc.Arbitrary<ArticleScript> {
  const statements = fc.array(statementArbitrary(world), {
    minLength: world.statements.min,
    maxLength: world.statements.max,
  });
  return fc
    .record({
      articleId,
      dated: fc.boolean(),
      namings: fc.array(world.oneName ? fc.constant(PLAIN_NAMING) : namingArbitrary, {
        minLength: world.actors,
        maxLength: world.actors,
      }),
      statements,
      background: fc.array(
        fc.record({
          from: actorId(world),
          to: actorId(world),
          relation: fc.constantFrom(...BACKGROUND_RELATIONS),
          role: fc.option(fc.constant("envoy"), { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ articleId: id, dated, namings, statements: drafts, background }) =>
      scriptOf({ id, dated, namings, drafts, background }),
    );
}

const actorId = (world: World): fc.Arbitrary<string> =>
  fc.nat(world.actors - 1).map((number) => `actor-${number}`);

const namingArbitrary = fc.record({
  name: fc.nat(2),
  aliases: fc.subarray([0, 1, 2, 3]),
  known: fc.boolean(),
  sectors: fc.subarray(["oil", "press"]),
});

type Naming = typeof namingArbitrary extends fc.Arbitrary<infer T> ? T : never;

const PLAIN_NAMING: Naming = { name: 0, aliases: [1, 2], known: true, sectors: [] };

const DAYS = ["2018-02-22", "2018-02", "2018-W06", "2017", "2018-03-01"];

function statementArbitrary(world: World): fc.Arbitrary<Omit<StatementScript, "key" | "evidence">> {
  const some = (max: number, min = 0) =>
    fc.uniqueArray(actorId(world), { minLength: min, maxLength: max });
  return fc
    .record({
      type: fc.constantFrom(...EVENT_TYPE_NAMES),
      mode: fc.nat(30),
      reciprocal: fc.boolean(),
      actors: some(3, 2),
      alone: fc.boolean(),
      recipients: some(2),
      speakers: some(2),
      cue: fc.constantFrom("said", "told reporters"),
      factuality: fc.constantFrom(...FACTUALITIES),
      spoken: fc.constantFrom(...FACTUALITIES),
      polarity: fc.constantFrom("positive" as const, "negative" as const),
      auxiliary: fc.subarray([...AUXILIARY_MODES], { maxLength: 1 }),
      condition: fc.option(fc.constant("if asked"), { nil: undefined }),
      happened: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
      places: fc.subarray(Array.from({ length: world.places }, (_, i) => `place-${i}`)),
    })
    .map(
      ({ type, mode, reciprocal, actors, alone, recipients, speakers, cue, spoken, ...rest }) => {
        const mutual = reciprocal && eventTypeEntry(type).canBeReciprocal;
        const acting = alone && !mutual ? actors.slice(0, 1) : actors;
        const needed = eventTypeEntry(type).requiresRecipient && recipients.length === 0;
        const polarity = rest.auxiliary.includes("negation") ? "negative" : rest.polarity;
        // What is said not to have happened is denied by whoever says so.
        const ofDeed = (factuality: Factuality): Factuality =>
          polarity === "negative" && factuality.endsWith("+") ? "CT-" : factuality;
        return {
          ...rest,
          ...modeOf(type, mode),
          polarity,
          factuality: ofDeed(rest.factuality),
          type,
          reciprocal: mutual,
          summary: `${acting.join(" and ")} ${type}`,
          actors: acting,
          recipients: mutual ? [] : needed ? acting.slice(0, 1) : recipients,
          attribution: speakers.map((speaker) => ({ speaker, cue, factuality: ofDeed(spoken) })),
        };
      },
    );
}

/** A third of the statements have no mode. */
function modeOf(type: EventType, choice: number): { mode?: string } {
  const modes = modesOf(type);
  const mode = choice % 3 === 0 ? undefined : modes[choice % Math.max(modes.length, 1)];
  return mode === undefined ? {} : { mode };
}

interface Draft {
  readonly id: string;
  readonly dated: boolean;
  readonly namings: readonly Naming[];
  readonly drafts: readonly Omit<StatementScript, "key" | "evidence">[];
  readonly background: readonly {
    readonly from: string;
    readonly to: string;
    readonly relation: (typeof BACKGROUND_RELATIONS)[number];
    readonly role: string | undefined;
  }[];
}

function scriptOf({ id, dated, namings, drafts, background }: Draft): ArticleScript {
  const statements = drafts.map((draft, i): StatementScript => ({
    ...draft,
    key: `s${i}`,
    about: i > 0 ? [{ relation: ABOUT_RELATIONS[i % 3] ?? "denies", statement: `s${i - 1}` }] : [],
    evidence: [{ paragraph: 1, exact: `words of ${i};` }],
  }));
  const relations = background.filter(
    ({ from, to, relation }, i) =>
      from !== to &&
      background.findIndex((b) => b.from === from && b.to === to && b.relation === relation) === i,
  );
  const mentioned = new Set([
    ...statements.flatMap(({ actors, recipients = [], attribution = [] }) => [
      ...[...actors, ...recipients].map(String),
      ...attribution.map(({ speaker }) => speaker),
    ]),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ]);
  const places = new Set(statements.flatMap((statement) => statement.places ?? []));
  return {
    articleId: id,
    title: `About ${[...mentioned].join(", ")}`,
    ...(dated && { publishedOn: "2018-03-02" }),
    textKind: "digest",
    paragraphs: [`Opening words. ${statements.map((_, i) => `words of ${i};`).join(" ")}`],
    actors: Object.fromEntries([...mentioned].map((actor) => [actor, actorOf(actor, namings)])),
    places: Object.fromEntries(
      [...places].map((place) => [place, { name: place, lat: 1, lon: 2 }]),
    ),
    background: relations.map(({ role, ...relation }) => ({
      ...relation,
      ...(role !== undefined && { role }),
      evidence: { paragraph: 1, exact: "Opening words" },
    })),
    statements,
  };
}

/** Every actor has names of its own, and facts that no article contradicts. */
function actorOf(actor: string, namings: readonly Naming[]): ArticleScript["actors"][string] {
  const number = Number(actor.replace("actor-", ""));
  const naming = namings[number];
  if (!naming) throw new Error(`actor outside the world: ${actor}`);
  const nameOf = (i: number): string => `${["Name", "Ñame", "Title", "nick"][i]} ${number}`;
  return {
    name: nameOf(naming.name),
    kind: ACTOR_KINDS[number % ACTOR_KINDS.length] ?? "Group",
    aliases: naming.aliases.filter((i) => i !== naming.name).map(nameOf),
    ...(naming.known && { wikidataId: `Q${number + 1}` }),
    sectors: naming.sectors,
  };
}
