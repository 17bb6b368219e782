/** Clauses and words of the reading language, as they are offered: writing ones would be refused. */
export const KEYWORDS: readonly string[] = [
  ...["MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "RETURN", "RETURN DISTINCT", "UNWIND"],
  ...["ORDER BY", "SKIP", "LIMIT", "UNION", "UNION ALL", "CALL", "YIELD", "AS", "DISTINCT"],
  ...["ASC", "DESC", "AND", "OR", "XOR", "NOT", "IN", "CONTAINS", "STARTS WITH", "ENDS WITH"],
  ...["IS NULL", "IS NOT NULL", "CASE", "WHEN", "THEN", "ELSE", "END"],
  ...["EXISTS { }", "COUNT { }", "COLLECT { }"],
  ...["SHORTEST", "ALL SHORTEST", "true", "false", "null", "EXPLAIN", "PROFILE"],
  ...["SHOW INDEXES", "SHOW CONSTRAINTS", "SHOW FUNCTIONS", "SHOW PROCEDURES"],
];

/** Words that only another one of a few may follow. */
const BEGINNINGS = new Set(["OPTIONAL", "ORDER", "STARTS", "ENDS", "IS", "SHOW"]);

/**
 * How a keyword of several words goes on: `BY` behind `ORDER`.
 *
 * @returns undefined where anything may follow
 */
export function continuations(words: readonly string[]): readonly string[] | undefined {
  const before = words.map((word) => word.toUpperCase());
  const begin = before.findLastIndex((word) => BEGINNINGS.has(word));
  if (begin === -1) return undefined;
  const said = `${before.slice(begin).join(" ")} `;
  const rest = KEYWORDS.filter((keyword) => keyword.startsWith(said)).map((keyword) =>
    keyword.slice(said.length),
  );
  return rest.length > 0 ? rest : undefined;
}

/** All that are drawn as keywords, those that the console refuses among them. */
const COLOURED = new Set(
  `ACYCLIC ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT COMMIT CONSTRAINT CONSTRAINTS CONTAINS COUNT
  CREATE CSV CYPHER DELETE DESC DESCENDING DETACH DISTINCT DROP ELSE END ENDS EXISTS EXPLAIN
  FINISH FOREACH FROM FUNCTIONS HEADERS IN INDEX INDEXES INSERT IS JOIN LIMIT LOAD MATCH MERGE
  NODETACH NONE NOT OF OFFSET ON OPTIONAL OR ORDER PROCEDURES PROFILE REMOVE REPEATABLE RETURN SCAN SET
  SHORTEST SHOW SINGLE SKIP STARTS THEN TRAIL TRANSACTIONS UNION UNIQUE UNWIND USE USING WALK WHEN
  WHERE WITH XOR YIELD`.split(/\s+/),
);

const LITERALS = new Set(["TRUE", "FALSE", "NULL", "NAN", "INF", "INFINITY"]);

export function isCypherKeyword(word: string): boolean {
  return COLOURED.has(word.toUpperCase());
}

export function isCypherLiteral(word: string): boolean {
  return LITERALS.has(word.toUpperCase());
}
