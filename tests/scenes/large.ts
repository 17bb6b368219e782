import { ACTOR_KINDS } from "@/lib/model/actor";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { GraphSlice } from "@/lib/model/slice";
import { actor, edge, slice } from "@/tests/support/slice";

const FIRST = ["Ar", "Bel", "Cor", "Dor", "El", "Far", "Gal", "Hol", "Is", "Jor", "Kal", "Lun"];
const SECOND = ["land", "via", "mark", "stan", "onia", "ador", "esia", "heim", "aria", "ovo"];

/** Numbers from 0 to 1 that look random and are the same each time. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** As a large body of news is: a few actors in most of the statements, in blocs of their own. */
export function largeSlice(actorCount: number, edgeCount: number): GraphSlice {
  const random = numbers(7);
  const below = (limit: number): number => Math.floor(random.next().value * limit);
  const blocs = 12;
  // The square leads to small numbers: those are the actors that everybody speaks of.
  const anyone = (): number => Math.floor(random.next().value ** 2 * actorCount);
  const ally = (of: number): number => (anyone() * blocs + (of % blocs)) % actorCount;
  const edges = new Map<string, ReturnType<typeof edge>>();
  while (edges.size < edgeCount) {
    const from = anyone();
    const to = below(5) > 0 ? ally(from) : anyone();
    const type = EVENT_TYPE_NAMES[below(EVENT_TYPE_NAMES.length)];
    if (from === to || type === undefined) continue;
    const statements = 1 + below(3) * below(4);
    const attributed = below(2) * statements;
    const made = edge(`a${from}`, type, `a${to}`, { statements, attributed });
    edges.set(made.edgeId, made);
  }
  const counts = new Map<string, number>();
  for (const { actorId, recipientId, statements } of edges.values()) {
    for (const id of [actorId, recipientId]) counts.set(id, (counts.get(id) ?? 0) + statements);
  }
  const actors = Array.from({ length: actorCount }, (_, i) => {
    const name = `${FIRST[i % FIRST.length]}${SECOND[Math.floor(i / FIRST.length) % SECOND.length]}`;
    const kind = ACTOR_KINDS[i % ACTOR_KINDS.length] ?? "Group";
    return actor(`a${i}`, i < 120 ? name : `${name} ${i}`, kind, counts.get(`a${i}`) ?? 0);
  });
  const whole = slice(actors, [...edges.values()]);
  const leftOut = { actors: 2_412, edges: 9_847, background: 0 };
  return {
    ...whole,
    leftOut,
    total: {
      actors: actorCount + leftOut.actors,
      edges: edgeCount + leftOut.edges,
      background: 0,
    },
  };
}
