import { type Query, identifier } from "../query";

/** Nodes under one of our labels that are not ours, with a sample of their property names. */
export function foreignNodes(
  label: string,
  key: string,
  needsActor: boolean,
): Query<{ count: number; keys: readonly string[] }> {
  const ours = needsActor ? "n:Actor" : `n.${identifier(key)} IS NOT NULL`;
  return {
    name: "foreign nodes",
    text: `MATCH (n:${identifier(label)}) WHERE NOT (${ours})
      WITH count(n) AS found, collect(n)[..20] AS sample
      RETURN found, COLLECT { UNWIND sample AS n UNWIND keys(n) AS key
        RETURN DISTINCT key ORDER BY key LIMIT 8 } AS keys`,
    params: {},
    access: "READ",
    map: (row) => ({ count: row.number("found"), keys: row.texts("keys") }),
  };
}

export interface SchemaName {
  readonly what: "constraint" | "index";
  readonly name: string;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

/** Every constraint and index; an index that only carries a constraint is left out. */
export function schemaNames(): Query<SchemaName> {
  return {
    name: "schema names",
    text: `SHOW INDEXES YIELD name, labelsOrTypes, properties, owningConstraint
      WHERE labelsOrTypes IS NOT NULL
      RETURN name, labelsOrTypes AS labels, properties, owningConstraint IS NOT NULL AS constrained`,
    params: {},
    access: "READ",
    map: (row) => ({
      what: row.flag("constrained") ? "constraint" : "index",
      name: row.text("name"),
      labels: row.texts("labels"),
      properties: row.texts("properties"),
    }),
  };
}
