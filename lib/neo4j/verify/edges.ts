import { groupBy } from "../group";

/** A statement as the derived edges of one of its parties see it. */
export interface EdgeEvidence {
  readonly statementId: string;
  readonly articleId: string;
  readonly eventType: string;
  readonly score: number;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly attributed: boolean;
  readonly reciprocal: boolean;
  readonly firstOn: string | undefined;
  readonly lastOn: string | undefined;
  readonly actorIds: readonly string[];
  readonly recipientIds: readonly string[];
}

export interface EdgeValues extends Record<string, unknown> {
  readonly statements: number;
}

export interface ExpectedEdges {
  /** `actorId|TYPE|recipientId` → properties; those that begin at the actor. */
  readonly edges: ReadonlyMap<string, EdgeValues>;
  /** `actorId|NEIGHBOUR|neighbourId` → properties. */
  readonly neighbours: ReadonlyMap<string, EdgeValues>;
  readonly statementCount: number;
  readonly neighbourCount: number;
}

/**
 * What must begin at an actor, computed from all statements that it is a party to. It is
 * written apart from the Cypher that derives the same, so that one tells on the other.
 */
export function expectedEdges(actorId: string, evidence: readonly EdgeEvidence[]): ExpectedEdges {
  const drawn = evidence.flatMap((statement) =>
    recipientsFor(actorId, statement).map((recipientId) => ({
      key: `${actorId}|${statement.eventType}|${recipientId}`,
      statement,
    })),
  );
  const between = new Map<string, Set<string>>();
  for (const statement of evidence) {
    for (const neighbourId of neighboursFor(actorId, statement)) {
      between.set(neighbourId, (between.get(neighbourId) ?? new Set()).add(statement.statementId));
    }
  }
  return {
    edges: new Map(
      [...groupBy(drawn, ({ key }) => key)].map(([key, behind]) => [
        key,
        edgeValues(
          key,
          behind.map(({ statement }) => statement),
        ),
      ]),
    ),
    neighbours: new Map(
      [...between].map(([neighbourId, statements]) => [
        `${actorId}|NEIGHBOUR|${neighbourId}`,
        neighbourValues(actorId, neighbourId, statements.size),
      ]),
    ),
    statementCount: new Set(evidence.map(({ statementId }) => statementId)).size,
    neighbourCount: [...between.keys()].filter((neighbourId) => neighbourId !== actorId).length,
  };
}

/** To whom a statement draws an edge that begins at this actor. */
function recipientsFor(actorId: string, statement: EdgeEvidence): readonly string[] {
  if (!statement.actorIds.includes(actorId)) return [];
  if (statement.recipientIds.length > 0) return statement.recipientIds;
  // Of two parties to one another the smaller id is where the edge begins.
  return statement.reciprocal ? statement.actorIds.filter((other) => other > actorId) : [];
}

function neighboursFor(actorId: string, statement: EdgeEvidence): ReadonlySet<string> {
  const { actorIds, recipientIds, reciprocal } = statement;
  const near = new Set<string>();
  if (actorIds.includes(actorId)) for (const id of recipientIds) near.add(id);
  if (recipientIds.includes(actorId)) for (const id of actorIds) near.add(id);
  if (reciprocal && recipientIds.length === 0) {
    for (const id of actorIds) if (id !== actorId) near.add(id);
  }
  return near;
}

function edgeValues(key: string, statements: readonly EdgeEvidence[]): EdgeValues {
  const [actorId, , recipientId] = key.split("|");
  const count = (flag: "negated" | "hedged" | "attributed"): number =>
    statements.filter((statement) => statement[flag]).length;
  return {
    actorId,
    recipientId,
    statements: statements.length,
    articles: new Set(statements.map(({ articleId }) => articleId)).size,
    score: statements.reduce((sum, { score }) => sum + score, 0) / statements.length,
    negated: count("negated"),
    hedged: count("hedged"),
    attributed: count("attributed"),
    reciprocal: statements.every(({ reciprocal }) => reciprocal),
    firstOn: extreme(statements.map(({ firstOn }) => firstOn)).at(0),
    lastOn: extreme(statements.map(({ lastOn }) => lastOn)).at(-1),
  };
}

/** Days sort as text. */
function extreme(days: readonly (string | undefined)[]): string[] {
  return days.filter((day) => day !== undefined).toSorted();
}

function neighbourValues(actorId: string, neighbourId: string, statements: number): EdgeValues {
  const pageKey = `${String(statements).padStart(10, "0")}:${neighbourId}`;
  return { actorId, neighbourId, statements, pageKey };
}
