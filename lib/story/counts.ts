import type { ActorDetail, TypeCount } from "@/lib/model/answers";
import type { EventType } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement, StatementLink } from "@/lib/model/statement";
import { pageOfStatements } from "./statements";
import type { Story } from "./story";

type Counted = Pick<Story, "slice" | "statements" | "actors">;

/**
 * Every number of a story counts what is in it: an actor whose panel said 14 statements over a
 * list of 11 would make the reader look for three that are not there. For the same reason it links
 * to no statement, and tells of nobody, that was left out.
 */
export function countedIn(
  slice: GraphSlice,
  statements: readonly Statement[],
  details: readonly ActorDetail[],
): Counted {
  const kept = new Set(statements.map(({ statementId }) => statementId));
  const here = new Set(slice.actors.map(({ actorId }) => actorId));
  const neighbours = neighboursIn(slice);
  const actors = details.map((detail): ActorDetail => {
    const involved = { involves: detail.actorId, limit: statements.length };
    const about = pageOfStatements(statements, involved).items;
    const by = pageOfStatements(statements, { speaker: detail.actorId });
    const articles = [...about, ...by.items].map(({ article }) => article.articleId);
    return {
      ...detail,
      statementCount: about.length,
      spokenCount: by.total,
      neighbourCount: neighbours.get(detail.actorId)?.size ?? 0,
      articleCount: new Set(articles).size,
      counts: countsOf(detail.actorId, about),
      background: detail.background.filter(({ other }) => here.has(other.actorId)),
    };
  });
  const counted = new Map(actors.map((actor) => [actor.actorId, actor]));
  const isKept = ({ statementId }: StatementLink): boolean => kept.has(statementId);
  return {
    slice: {
      ...slice,
      actors: slice.actors.map((actor) => {
        const { statementCount, spokenCount, neighbourCount } = counted.get(actor.actorId) ?? actor;
        return { ...actor, statementCount, spokenCount, neighbourCount };
      }),
    },
    statements: statements.map((statement) => ({
      ...statement,
      about: statement.about.filter(isKept),
      aboutThis: statement.aboutThis.filter(isKept),
    })),
    actors,
  };
}

function neighboursIn({ edges }: GraphSlice): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const note = (from: string, to: string): void => {
    const others = known.get(from) ?? new Set();
    known.set(from, others.add(to));
  };
  for (const { actorId, recipientId } of edges) {
    if (actorId === recipientId) continue;
    note(actorId, recipientId);
    note(recipientId, actorId);
  }
  return known;
}

function countsOf(actorId: string, statements: readonly Statement[]): readonly TypeCount[] {
  const counts = new Map<EventType, { out: number; in: number; mutual: number }>();
  const isParty = (parties: readonly { readonly actorId: string }[]): boolean =>
    parties.some((party) => party.actorId === actorId);
  for (const { eventType, actors, recipients, reciprocal } of statements) {
    const count = counts.get(eventType) ?? { out: 0, in: 0, mutual: 0 };
    if (isParty(actors)) count[reciprocal ? "mutual" : "out"] += 1;
    if (isParty(recipients)) count.in += 1;
    counts.set(eventType, count);
  }
  const sum = (count: TypeCount): number => count.out + count.in + count.mutual;
  return [...counts]
    .map(([eventType, count]) => ({ eventType, ...count }))
    .toSorted((a, b) => sum(b) - sum(a) || (a.eventType < b.eventType ? -1 : 1));
}
