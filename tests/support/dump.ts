import { hashOf } from "@/lib/articles/hash";
import type { Database } from "@/lib/neo4j/driver";
import { runText } from "./neo4j";

/**
 * The whole database but the record of migrations, in a form in which two databases with
 * the same content are equal whatever was written first: one line per node and
 * relationship, sorted, without any id of the database's own.
 */
export async function dumpDatabase(db: Database): Promise<string[]> {
  const nodes = await runText(
    db,
    `MATCH (n) WHERE NOT n:WhoSaysMigration
      RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`,
    {},
    "READ",
  );
  const lines = new Map(
    nodes.map(({ id, labels, properties }) => [
      String(id),
      `(${[...(labels as string[])].toSorted().join(":")} ${canonical(properties)})`,
    ]),
  );
  // The line of a node is too long to stand at each end of its relationships.
  const nameOf = (id: string): string => `(#${hashOf(lines.get(id) ?? id).slice(0, 16)})`;
  const relationships = await runText(
    db,
    `MATCH (a)-[r]->(b)
      RETURN elementId(a) AS a, type(r) AS type, properties(r) AS properties, elementId(b) AS b`,
    {},
    "READ",
  );
  return [
    ...lines.values(),
    ...relationships.map(
      ({ a, type, properties, b }) =>
        `${nameOf(String(a))} -[${String(type)} ${canonical(properties)}]-> ${nameOf(String(b))}`,
    ),
  ].toSorted();
}

function canonical(properties: unknown): string {
  const entries = Object.entries(properties as Record<string, unknown>);
  return JSON.stringify(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value),
  );
}
