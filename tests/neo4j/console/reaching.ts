/** Ways to a file or to the network. `load(url)` is an expression that reads one row of a CSV. */
const load = (url: string) => `COUNT { LOAD CSV FROM ${url} AS line RETURN line }`;

/** @param file and web where the canaries wait, as Cypher strings without quotes */
export function reaching(file: string, web: string): readonly string[] {
  const here = `'${file}'`;
  const there = `'${web}'`;
  // Run row by row, so no operator of the plan shows it.
  const hidden = `any(x IN [''] WHERE ${load(`${there} + x`)} > 0)`;
  const hiddenFile = `reduce(s = 0, x IN [''] | s + ${load(`${here} + x`)})`;
  return [
    `LOAD CSV FROM ${here} AS line RETURN line`,
    `LOAD CSV FROM ${there} AS line RETURN line`,
    `LOAD CSV WITH HEADERS FROM ${there} AS line RETURN line.a`,
    `LOAD CSV FROM ${there} AS line FIELDTERMINATOR ';' RETURN line`,
    `load csv from ${there} as line return line`,
    `/* x */ LOAD /* y */ CSV // z\n FROM ${there} AS line RETURN line`,
    `\\u004cOAD CSV FROM ${there} AS line RETURN line`,
    `LOAD\\u0020CSV FROM ${there} AS line RETURN line`,
    `LOAD CSV FROM '${web.replace("http", "\\u0068ttp")}' AS line RETURN line`,
    "LOAD CSV FROM $web AS line RETURN line",
    "LOAD CSV FROM $file AS line RETURN line",
    `WITH ${there} AS url LOAD CSV FROM url AS line RETURN line`,
    "LOAD CSV FROM 'ftp://127.0.0.1/x' AS line RETURN line",
    "LOAD CSV FROM 'jar:file:/etc/hosts!/x' AS line RETURN line",
    `CALL { LOAD CSV FROM ${there} AS line RETURN line } RETURN line`,
    `UNWIND [1] AS i CALL (i) { LOAD CSV FROM ${there} AS line RETURN line } RETURN line`,
    `RETURN 1 AS line UNION LOAD CSV FROM ${there} AS line RETURN line`,
    `RETURN COLLECT { LOAD CSV FROM ${there} AS line RETURN line }`,
    `RETURN EXISTS { LOAD CSV FROM ${there} AS line RETURN line }`,
    `MATCH (a:Actor) WHERE ${load(there)} > 0 RETURN a`,
    `EXPLAIN LOAD CSV FROM ${there} AS line RETURN line`,
    `PROFILE LOAD CSV FROM ${there} AS line RETURN line`,
    `CYPHER runtime=slotted LOAD CSV FROM ${there} AS line RETURN line`,
    // Inside expressions.
    `MATCH (a:Actor) WHERE ${hidden} RETURN a`,
    `RETURN ${hiddenFile} AS n`,
    `RETURN CASE WHEN rand() < 2 THEN ${load(there)} ELSE 0 END AS n`,
    `RETURN [x IN ['a'] | ${load(there)}] AS n`,
    `RETURN [x IN ['a'] | COLLECT { WITH x LOAD CSV FROM ${there} AS line RETURN line }] AS n`,
    `RETURN [x IN ['a'] | EXISTS { LOAD CSV FROM ${here} AS line RETURN line }] AS n`,
    `RETURN {a: [x IN [1] | ${load(there)}]} AS n`,
    `MATCH (a:Actor) RETURN a.name ORDER BY ${hiddenFile} LIMIT 2`,
    `MATCH (a:Actor) RETURN a {.name, n: ${hiddenFile}} AS m`,
    `MATCH (a:Actor) RETURN count(${hiddenFile}) AS n`,
    `MATCH (a:Actor) RETURN DISTINCT ${hiddenFile} AS n`,
    `UNWIND [${hiddenFile}] AS n RETURN n`,
    `MATCH (a:Actor) WHERE a.actorId = toString(${hiddenFile}) RETURN a`,
    `MATCH (a:Actor) WHERE a.name CONTAINS toString(${hiddenFile}) RETURN a`,
    `MATCH (a) WHERE elementId(a) = toString(${hiddenFile}) RETURN a`,
    `MATCH p = (:Actor {actorId: 'a1'})-[r:ACCUSE*1..2]->() WHERE all(y IN relationships(p) WHERE ${hidden}) RETURN p`,
    `MATCH p = shortestPath((:Actor {actorId: 'a1'})-[:ACCUSE*1..3]->(:Actor {actorId: 'a2'})) WHERE ${hidden} RETURN p`,
    `MATCH p = SHORTEST 1 (:Actor {actorId: 'a1'})-[r:ACCUSE WHERE ${hidden}]->+(:Actor {actorId: 'a2'}) RETURN p`,
    `MATCH p = ((:Actor)-[r:ACCUSE WHERE ${hidden}]->(:Actor)){1,2} RETURN p LIMIT 1`,
    `MATCH (a:Actor) OPTIONAL MATCH (a)-[r]->(b) WHERE ${hidden} RETURN b`,
    `MATCH (a:Actor) RETURN [(a)-->(b) WHERE ${hidden} | b.name] AS names`,
    `MATCH (a:Actor) WITH a, ${hidden} OR EXISTS { (a)-->(:Place) } AS z RETURN z`,
    `CALL db.index.fulltext.queryNodes('actor_names', toString(${hiddenFile})) YIELD node RETURN node`,
    `SHOW INDEXES YIELD name WHERE ${hidden} RETURN name`,
    `RETURN 1 AS \`LOAD CSV\`, ${hiddenFile} AS \`a\`\`b\``,
    `RETURN "'" AS q, ${hiddenFile} AS n, "'" AS r`,
    // A nested call that 5.26 prints without quotes, to unbalance what stands behind it.
    `RETURN [x IN [1] | COUNT { CALL db.labels() YIELD label AS \`a\`\`\` RETURN 1 AS y } + ${load(there)}] AS n`,
    `CYPHER 25 WHEN ${hidden} THEN RETURN 1 AS n ELSE RETURN 2 AS n`,
    `CYPHER 25 MATCH (a:Actor) FILTER ${hidden} LET n = ${hiddenFile} RETURN n`,
    // What plug-ins offer, whether they are there or not.
    `CALL apoc.load.json(${there})`,
    `CALL apoc.load.csv(${here}) YIELD map RETURN map`,
    `CALL apoc.export.csv.all('/tmp/out.csv', {})`,
    `CALL apoc.cypher.runFile(${here})`,
    `RETURN genai.vector.encode('x', 'OpenAI', {token: 'x', endpoint: ${there}})`,
    `RETURN apoc.cypher.runFirstColumnSingle("LOAD CSV FROM ${there} AS l RETURN l", {})`,
    `RETURN ai.text.embed('x', 'OpenAI', {})`,
    "RETURN [x IN [1] | `apoc.util`.`md5`([x])]",
    // The server's own files and connections, told by procedures and commands.
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "RETURN [x IN [1] | COUNT { CALL dbms.listConfig() YIELD name RETURN name }]",
    "CALL dbms.queryJmx('java.lang:*')",
    "CALL dbms.listConnections()",
    "CALL dbms.components()",
    "SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'directories' RETURN value",
    "CYPHER debug=tostring RETURN 1",
    "\\u0043YPHER debug=logicalplan RETURN 1",
    "CYPHER debug=generate_java_source RETURN 1",
    "USE graph.byName('other') RETURN 1",
  ];
}
