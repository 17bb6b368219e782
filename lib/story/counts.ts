import type { ActorRef } from "@/lib/model/actor";
import type { ActorDetail, TypeCount } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { EventType } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement, StatementLink } from "@/lib/model/statement";
import { reachOf } from "@/lib/view/scene/content";
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
  const neighbours = reachOf(slice);
  const involving = byActor(statements, ({ actors, recipients }) => [...actors, ...recipients]);
  const saidBy = byActor(statements, ({ attribution }) => attribution);
  const actors = details.map((detail): ActorDetail => {
    const about = involving.get(detail.actorId) ?? [];
    const by = saidBy.get(detail.actorId) ?? [];
    const background = detail.background.filter(({ other }) => here.has(other.actorId));
    const articles = [...about, ...by, ...background].map(({ article }) => article.articleId);
    return {
      ...detail,
      statementCount: about.length,
      spokenCount: by.length,
      neighbourCount: neighbours.get(detail.actorId) ?? 0,
      articleCount: new Set(articles).size,
      counts: countsOf(detail.actorId, about),
      background,
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

/** In one pass: of each actor, the statements that name it so, each once. */
function byActor(
  statements: readonly Statement[],
  namedIn: (statement: Statement) => readonly ActorRef[],
): ReadonlyMap<ActorId, readonly Statement[]> {
  const found = new Map<ActorId, Statement[]>();
  for (const statement of statements) {
    for (const actorId of new Set(namedIn(statement).map((named) => named.actorId))) {
      const known = found.get(actorId);
      if (known) known.push(statement);
      else found.set(actorId, [statement]);
    }
  }
  return found;
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
