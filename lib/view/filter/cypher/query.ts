import type { Parameter } from "../../console/parameters";
import { activeFilters, type SceneFilter } from "../filter";
import { type Clause, clauseOf, isShape } from "./clauses";
import { scopeOf, type Shown } from "./scope";

export interface CypherForm {
  readonly text: string;
  /** As the console has them. */
  readonly parameters: readonly Parameter[];
  /** What Cypher does not tell by itself, and how it is told instead; the text has it as comments. */
  readonly notes: readonly string[];
}

/**
 * From an actor to a recipient, or between the two of whom a reciprocal statement tells: what a
 * derived edge counts (docs/model.md).
 */
const MATCH = `MATCH (a:Actor)-[:ACTOR_OF]->(s:Statement)-[to:HAS_RECIPIENT|ACTOR_OF]-(b:Actor)
MATCH (s)-[:STATED_IN]->(article:Article)
WHERE (type(to) = 'HAS_RECIPIENT' OR s.reciprocal AND a.actorId < b.actorId
    AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() })`;

/** A line has to have as many that fit. */
const AT_LEAST = `WITH a, b, s.eventType AS type, collect({s: s, article: article}) AS behind
WHERE size(behind) >= $least
UNWIND behind AS each
WITH a, b, each.s AS s, each.article AS article`;

const RETURN = `RETURN a.name AS actor, s.eventType AS type, b.name AS recipient, s.summary AS statement,
  article.title AS article, s.statementId AS statementId
ORDER BY actor, recipient, type, statementId`;

/** The statements behind the lines that a filter leaves of a scene, as a query that finds the same. */
export function cypherOf(filter: SceneFilter, shown: Shown): CypherForm {
  const { clauses: where, notes } = scopeOf(filter, shown);
  const asked = activeFilters(filter).flatMap((id): readonly Clause[] => {
    if (isShape(id) || id === "minStatements") return [];
    const clause = clauseOf(filter, id);
    return clause ? [clause] : [];
  });
  const clauses = [...where, ...asked];
  const least = filter.minStatements;
  const parts = [
    ["// The statements behind the lines that are shown.", ...notes.map((note) => `// ${note}`)],
    [MATCH, ...clauses.map(({ text }) => `  AND ${text}`)],
    least === undefined ? [] : [AT_LEAST],
    [RETURN],
  ];
  return {
    text: parts.flat().join("\n"),
    parameters: [
      ...clauses.flatMap(({ parameters }) => parameters),
      ...(least === undefined
        ? []
        : [{ name: "least", type: "integer", text: String(least) } as const]),
    ],
    notes,
  };
}
