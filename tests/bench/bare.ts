import type { Database } from "@/lib/neo4j/driver";
import { identifier } from "@/lib/neo4j/query";
import { runText } from "@/tests/support/neo4j";

/**
 * The content of a database as plain rows, and the plainest way to write them back: one
 * `UNWIND` per kind of node and of relationship, nothing checked, nothing computed.
 */
export interface BareRows {
  readonly nodes: readonly { readonly labels: string; readonly rows: readonly NodeRow[] }[];
  readonly relationships: readonly {
    readonly type: string;
    readonly rows: readonly RelationshipRow[];
  }[];
}

interface NodeRow {
  readonly id: bigint;
  readonly properties: unknown;
}

interface RelationshipRow {
  readonly from: bigint;
  readonly to: bigint;
  readonly properties: unknown;
}

function grouped<Row>(rows: readonly Record<string, unknown>[], key: string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(row[key]);
    const group = groups.get(name) ?? [];
    group.push(row as Row);
    groups.set(name, group);
  }
  return [...groups];
}

export async function readBareRows(db: Database): Promise<BareRows> {
  const nodes = await runText(
    db,
    `MATCH (n) WHERE NOT n:WhoSaysMigration
      RETURN id(n) AS id, reduce(s = '', l IN labels(n) | s + ':' + l) AS labels,
        properties(n) AS properties`,
    {},
    "READ",
  );
  const relationships = await runText(
    db,
    `MATCH (a)-[r]->(b)
      RETURN id(a) AS from, id(b) AS to, type(r) AS type, properties(r) AS properties`,
    {},
    "READ",
  );
  return {
    nodes: grouped<NodeRow>(nodes, "labels").map(([labels, rows]) => ({ labels, rows })),
    relationships: grouped<RelationshipRow>(relationships, "type").map(([type, rows]) => ({
      type,
      rows,
    })),
  };
}

/**
 * Writes the rows into an emptied database in one transaction. Ends are found by the
 * database's own ids, which the first half hands back: no look-up could be cheaper.
 */
export async function writeBareRows(
  db: Database,
  { nodes, relationships }: BareRows,
): Promise<void> {
  const session = db.session("WRITE");
  const written = session.executeWrite(async (tx) => {
    const ids = new Map<unknown, unknown>();
    for (const { labels, rows } of nodes) {
      const quoted = labels.split(":").filter(Boolean).map(identifier).join(":");
      const { records } = await tx.run(
        `UNWIND $rows AS row CREATE (n:${quoted}) SET n = row.properties
          RETURN row.id AS old, id(n) AS new`,
        { rows },
      );
      for (const record of records) ids.set(record.get("old"), record.get("new"));
    }
    for (const { type, rows } of relationships) {
      await tx.run(
        `UNWIND $rows AS row MATCH (a) WHERE id(a) = row.from MATCH (b) WHERE id(b) = row.to
          CREATE (a)-[r:${identifier(type)}]->(b) SET r = row.properties`,
        {
          rows: rows.map(({ from, to, properties }) => ({
            from: ids.get(from),
            to: ids.get(to),
            properties,
          })),
        },
      );
    }
  });
  await written.finally(() => session.close());
}
