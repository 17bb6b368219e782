import type { GraphSlice } from "@/lib/model/slice";
import { counted, figure } from "../../words";
import type { IndexedColumns } from "../columns";
import { activeFilters, type SceneFilter } from "../filter";
import { type Clause, isShape, listOf, SHAPE_WORDS } from "./clauses";

/** What a scene shows, and what stands behind it. */
export interface Shown {
  /** The scene without what is hidden. */
  readonly base: GraphSlice;
  /** What the filter leaves of it. */
  readonly left: GraphSlice;
  /** Ids of hidden actors and lines. */
  readonly hidden: ReadonlySet<string>;
  readonly columns: IndexedColumns;
}

export interface Scope {
  readonly clauses: readonly Clause[];
  /** What is not told but listed, and what is told beyond what is shown. */
  readonly notes: readonly string[];
}

/** More ids than this are no query that anybody reads, or that travels well. */
const MOST_LISTED = 10_000;

/**
 * Where in the database to look: no condition where the scene holds all of it, else its actors
 * by name. The shape of a network is listed likewise, by those whom it leaves.
 */
export function scopeOf(filter: SceneFilter, shown: Shown): Scope {
  const parts = [actorScope(filter, shown), lineScope(shown), cutScope(shown)];
  return {
    clauses: parts.flatMap(({ clauses }) => clauses),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

const NOTHING: Scope = { clauses: [], notes: [] };

function actorScope(filter: SceneFilter, { base, left, hidden }: Shown): Scope {
  const shapes = activeFilters(filter).filter(isShape);
  if (shapes.length > 0) {
    const what = shapes.map((id) => SHAPE_WORDS[id]).join(" and ");
    return listed(
      left,
      (actors) =>
        `Cypher does not tell ${what}: $actors lists the ${actors} that ${shapes.length === 1 ? "it leaves" : "they leave"} of the scene.`,
    );
  }
  if (base.leftOut.actors > 0) {
    return listed(base, (actors) => `$actors lists the ${actors} of the scene.`);
  }
  const actorIds = [...hidden].filter((id) => !id.includes("|"));
  if (actorIds.length === 0) return NOTHING;
  return {
    clauses: [
      {
        text: "NOT a.actorId IN $hiddenActors AND NOT b.actorId IN $hiddenActors",
        parameters: [listOf("hiddenActors", actorIds)],
      },
    ],
    notes: [`$hiddenActors lists ${counted(actorIds.length, "actor")} hidden in the scene.`],
  };
}

function listed({ actors }: GraphSlice, note: (actors: string) => string): Scope {
  if (actors.length > MOST_LISTED) {
    return {
      clauses: [],
      notes: [
        `The scene has more than ${figure(MOST_LISTED)} actors, too many to list: this looks at the whole database.`,
      ],
    };
  }
  return {
    clauses: [
      {
        text: "a.actorId IN $actors AND b.actorId IN $actors",
        parameters: [
          listOf(
            "actors",
            actors.map(({ actorId }) => actorId),
          ),
        ],
      },
    ],
    notes: [note(counted(actors.length, "actor"))],
  };
}

/** Lines between actors who are here, though the lines are not: hidden, or never brought. */
function lineScope({ base, columns }: Shown): Scope {
  const actors = new Set<string>(base.actors.map(({ actorId }) => actorId));
  const lines = new Set(base.edges.map(({ edgeId }) => edgeId));
  const missing = columns.source.edgeIds.filter((edgeId) => {
    const [actorId = "", , recipientId = ""] = edgeId.split("|");
    return !lines.has(edgeId) && actors.has(actorId) && actors.has(recipientId);
  });
  if (missing.length === 0) return NOTHING;
  return {
    clauses: [
      {
        text: "NOT a.actorId + '|' + s.eventType + '|' + b.actorId IN $withoutLines",
        parameters: [listOf("withoutLines", missing)],
      },
    ],
    notes: [`$withoutLines lists ${counted(missing.length, "line")} not in the scene, or hidden.`],
  };
}

function cutScope({ columns: { source } }: Shown): Scope {
  if (source.leftOut === 0) return NOTHING;
  return {
    clauses: [],
    notes: [
      `${counted(source.leftOut, "statement")} of the scene ${source.leftOut === 1 ? "is" : "are"} not loaded, and the filter takes none of these away: here it does.`,
    ],
  };
}
