import type { Database } from "@/lib/neo4j/driver";
import { dumpDatabase } from "@/tests/support/dump";
import { openTestDatabase, resetDatabase, runText } from "@/tests/support/neo4j";

const SCHEMA = [
  "CREATE CONSTRAINT actor_id FOR (a:Actor) REQUIRE a.actorId IS UNIQUE",
  "CREATE RANGE INDEX actor_kind FOR (a:Actor) ON (a.kind, a.name)",
  "CREATE TEXT INDEX actor_name FOR (a:Actor) ON (a.name)",
  "CREATE POINT INDEX place_at FOR (p:Place) ON (p.at)",
  "CREATE RANGE INDEX accuse_statements FOR ()-[e:ACCUSE]-() ON (e.statements)",
  "CREATE TEXT INDEX accuse_actor FOR ()-[e:ACCUSE]-() ON (e.actorId)",
  "CREATE FULLTEXT INDEX actor_names FOR (a:Actor) ON EACH [a.name]",
  "CREATE FULLTEXT INDEX accusations FOR ()-[e:ACCUSE]-() ON EACH [e.actorId]",
  "CREATE VECTOR INDEX meanings FOR (s:Statement) ON (s.meaning) OPTIONS {indexConfig: {`vector.dimensions`: 2, `vector.similarity_function`: 'cosine'}}",
];

const DATA = [
  `UNWIND range(1, 40) AS i
     CREATE (a:Actor {actorId: 'a' + i, name: 'Actor ' + i, kind: ['person', 'country'][i % 2], statementCount: i})
     FOREACH (_ IN CASE i % 2 WHEN 0 THEN [1] ELSE [] END | SET a:Person)
     FOREACH (_ IN CASE i % 2 WHEN 1 THEN [1] ELSE [] END | SET a:Country)
     FOREACH (_ IN CASE i % 5 WHEN 0 THEN [1] ELSE [] END | SET a:Speaker)`,
  `MATCH (a:Actor), (b:Actor) WHERE (a.statementCount * 7 + b.statementCount) % 11 = 0 AND a <> b
     CREATE (a)-[:ACCUSE {actorId: a.actorId, recipientId: b.actorId, statements: a.statementCount % 9, score: -2.5, firstOn: date('2018-02-22')}]->(b)`,
  `MATCH (a:Actor), (b:Actor) WHERE (a.statementCount + 3 * b.statementCount) % 13 = 0 AND a <> b
     CREATE (a)-[:CONSULT {statements: b.statementCount % 5}]->(b)`,
  `MATCH (a:Actor) CREATE (a)-[:ACTOR_OF {order: 0}]->(s:Statement {statementId: 's' + a.actorId, summary: a.name + ' said so',
     eventType: 'ACCUSE', eventDate: date('2018-02-01') + duration({days: a.statementCount}), meaning: [1.0, a.statementCount * 0.1]})
     CREATE (s)-[:LOCATED_IN]->(:Place {placeId: 'p' + a.actorId, at: point({longitude: a.statementCount, latitude: 10})})`,
  `MATCH (s:Statement), (b:Actor {actorId: 'a1'}) CREATE (s)-[:HAS_RECIPIENT {order: 0}]->(b)`,
  `MATCH (a:Actor), (s:Statement {statementId: 'sa7'}) WHERE a.statementCount < 6 CREATE (s)-[:ATTRIBUTED_TO {order: a.statementCount}]->(a)`,
  "CREATE (:Article {articleId: 'one', title: 'One', `__proto__`: 'odd', `constructor`: 1, bytes: null})",
];

/** A small graph of our kind, with each sort of index, so that every sort of plan can come up. */
export async function openConsoleDatabase(): Promise<Database> {
  const db = openTestDatabase();
  await resetDatabase(db);
  for (const text of [...SCHEMA, ...DATA]) await runText(db, text);
  await runText(db, "CALL db.awaitIndexes(30)", {}, "READ");
  await runText(db, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", {}, "READ");
  return db;
}

/** All that a query could have changed: data, names, schema, users, databases, settings. */
export async function wholeServer(db: Database): Promise<Record<string, unknown>> {
  const all = async (text: string) => JSON.stringify(await runText(db, text, {}, "READ"), bigints);
  return {
    data: await dumpDatabase(db),
    labels: await all("CALL db.labels() YIELD label RETURN label ORDER BY label"),
    types: await all("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t"),
    keys: await all("CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k"),
    indexes: await all(
      "SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name",
    ),
    constraints: await all("SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name"),
    users: await all("SHOW USERS"),
    databases: await all("SHOW DATABASES YIELD name, requestedStatus"),
    settings: await all("SHOW SETTINGS YIELD name, value RETURN name, value ORDER BY name"),
  };
}

function bigints(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
