import type { ArticleScript } from "@/lib/articles/schema";
import type { Factuality } from "@/lib/model/factuality";
import { EVENT_TYPE_NAMES, eventTypeEntry, modesOf } from "@/lib/model/plover";
import { actorOf, idOf, personFrom } from "./actors";
import type { Random } from "./random";

type StatementScript = ArticleScript["statements"][number];

/** A statement with the sentence of the article that it stands in. */
export interface MadeUp {
  readonly statement: Omit<StatementScript, "evidence">;
  readonly sentence: string;
  /** Everybody who is named in it. */
  readonly named: readonly number[];
}

interface Subject {
  readonly index: number;
  readonly actors: number;
  readonly publishedOn: Date;
}

/** The actor whose neighbours are many: every eighth statement is about it and somebody new. */
const HUB = 0;
const HUB_EVERY = 8;
/** So many persons do most of the speaking. */
const SPEAKERS = 200;

const HEDGED: readonly Factuality[] = ["PR+", "PS+", "Uu"];
const CUES = ["said", "told reporters", "claimed", "insisted", "wrote", "by this account"];
const DAY_MS = 86_400_000;

export function makeUp(random: Random, subject: Subject): MadeUp {
  const type = random.pick(EVENT_TYPE_NAMES);
  const { canBeReciprocal, verb } = eventTypeEntry(type);
  const reciprocal = canBeReciprocal && random.chance(0.25);
  const [actor, other] = partiesOf(random, subject);
  const itself = !reciprocal && random.chance(0.01);
  const recipient = itself ? actor : other;
  const denied = random.chance(0.06);
  const hedged = !denied && random.chance(0.18);
  const factuality = denied ? "CT-" : hedged ? random.pick(HEDGED) : "CT+";
  const speakers = speakersOf(random, subject.actors);
  const mode = random.chance(0.5) ? modesOf(type)[0] : undefined;
  const [one, two] = [actorOf(actor).name, actorOf(recipient).name];
  const words = reciprocal
    ? `${one} and ${two}: ${verb[1]} each other`
    : `${one} ${verb[0]} ${two}`;
  const summary = denied ? `It is not so that ${words}` : words;
  const happened = happenedBefore(random, subject.publishedOn);
  return {
    named: [...new Set([actor, recipient, ...speakers])],
    // The number makes every sentence stand once in its article.
    sentence: `${summary}, item ${subject.index} has it.`,
    statement: {
      key: `s${subject.index}`,
      summary,
      type,
      ...(mode !== undefined && { mode }),
      actors: reciprocal ? [idOf(actor), idOf(recipient)] : [idOf(actor)],
      recipients: reciprocal ? [] : [idOf(recipient)],
      reciprocal,
      attribution: speakers.map((speaker, depth) => ({
        speaker: idOf(speaker),
        cue: random.pick(CUES),
        factuality: depth === 0 ? factuality : "Uu",
      })),
      factuality: speakers.length > 0 ? "Uu" : factuality,
      polarity: denied ? "negative" : "positive",
      ...(hedged && random.chance(0.3) && { condition: "if the other side keeps its word" }),
      ...(happened !== undefined && { happened }),
      reportedOn: dayOf(subject.publishedOn),
    },
  };
}

/** Two different ones: often named ones meet often, and mostly within their own region. */
function partiesOf(random: Random, { index, actors }: Subject): [actor: number, other: number] {
  if (index % HUB_EVERY === 0) {
    const other = 1 + ((index / HUB_EVERY) % (actors - 1));
    return random.chance(0.5) ? [HUB, other] : [other, HUB];
  }
  const actor = random.rank(actors);
  const region = 1 + random.below(12);
  const near = (actor + region * random.rank(Math.min(actors, 40)) + 1) % actors;
  const other = random.chance(0.7) ? near : random.rank(actors);
  return [actor, other === actor ? (actor + 1) % actors : other];
}

/** Two in three statements are somebody's, one in ten of those at second hand. */
function speakersOf(random: Random, actors: number): number[] {
  if (!random.chance(0.66)) return [];
  const speaker = personFrom(random.rank(Math.min(SPEAKERS, actors)), actors);
  if (!random.chance(0.1)) return [speaker];
  const reporter = personFrom(speaker + 1, actors);
  return reporter === speaker ? [speaker] : [speaker, reporter];
}

/** Most to the day, some only to the month, one in ten without a date. */
function happenedBefore(random: Random, publishedOn: Date): string | undefined {
  if (random.chance(0.1)) return undefined;
  const day = dayOf(new Date(publishedOn.getTime() - random.below(20) * DAY_MS));
  return random.chance(0.2) ? day.slice(0, 7) : day;
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
