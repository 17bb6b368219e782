/**
 * Procedures and functions that may be called. The servers' own lists (SHOW PROCEDURES,
 * SHOW FUNCTIONS on 5.26.28 and 2026.09.0, Cypher 5 and 25) were gone through one by one.
 */

/**
 * They read this database's graph and schema, and nothing else. Left out although they
 * are of mode READ: what waits (`db.awaitIndex…`), what starts work (`db.prepareForReplanning`,
 * `db.resample…`, `db.stats.…`), and what tells of the server (`dbms.…`, `fleetManagement.…`).
 */
export const READING_PROCEDURES: readonly string[] = [
  "db.index.fulltext.listAvailableAnalyzers",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "db.info",
  "db.labels",
  "db.ping",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.schema.visualization",
];

/**
 * Functions of a plug-in always have a dot in their name (the server refuses to register
 * others), and so have these of Neo4j itself. Any other dotted function comes from a
 * plug-in, and a function can reach the network (`genai.…`, `ai.…`) or run queries
 * (`apoc.cypher.…`) without leaving a trace in the plan's operators. `graph.…` chooses
 * another database and is left out on purpose.
 */
export const BUILT_IN_DOTTED_FUNCTIONS: readonly string[] = [
  ...["date", "datetime", "localdatetime", "localtime", "time"].flatMap((type) =>
    ["realtime", "statement", "transaction", "truncate"].map((name) => `${type}.${name}`),
  ),
  ...["datetime.fromepoch", "datetime.fromepochmillis"],
  ...["between", "inDays", "inMonths", "inSeconds"].map((name) => `duration.${name}`),
  ...["distance", "withinBBox"].map((name) => `point.${name}`),
  ...["cosine", "euclidean"].map((name) => `vector.similarity.${name}`),
  ...["distinct", "flatten", "indexOf", "insert", "max", "min", "remove", "sort"].map(
    (name) => `coll.${name}`,
  ),
  ...["indexOf", "join", "regexReplace"].map((name) => `string.${name}`),
  ...["leastSignificantBits", "mostSignificantBits"].map((name) => `uuid.${name}`),
];

/** What may be set behind CYPHER. `debug` and the like make the server print its insides. */
export const QUERY_OPTIONS: readonly string[] = [
  "connectcomponentsplanner",
  "expressionengine",
  "inferschemaparts",
  "interpretedpipesfallback",
  "labelinference",
  "operatorengine",
  "planner",
  "planvarexpandinto",
  "replan",
  "runtime",
  "statefulshortestplanningmode",
  "updatestrategy",
];

/** Names as they stand in WHOSAYS_ALLOWED_PROCEDURES: with commas between. */
export function splitNames(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
