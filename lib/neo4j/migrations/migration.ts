/**
 * One numbered step of the database's schema. What has been released is never edited: its
 * checksum lies in every database that ran it. A change is a new migration.
 */
export interface Migration {
  /** From 1, without gaps. */
  readonly version: number;
  readonly name: string;
  readonly schema: readonly SchemaCommand[];
}

/**
 * Makes one constraint or index. Each runs in a transaction of its own and says
 * `IF NOT EXISTS`, so that two processes may run it at the same moment.
 */
export interface SchemaCommand {
  /** As `SHOW INDEXES` lists it. */
  readonly name: string;
  /** A label or a relationship type. */
  readonly on: string;
  readonly properties: readonly string[];
  readonly text: string;
}

export function unique(name: string, on: string, property: string): SchemaCommand {
  const text = `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${on}) REQUIRE n.${property} IS UNIQUE`;
  return { name, on, properties: [property], text };
}

export function relationshipRange(
  name: string,
  on: string,
  ...properties: string[]
): SchemaCommand {
  const keys = properties.map((property) => `r.${property}`).join(", ");
  const text = `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR ()-[r:${on}]-() ON (${keys})`;
  return { name, on, properties, text };
}

/** Accents are folded, so that `Muller` finds `Müller`; no word is too common to be found. */
export function fullText(name: string, on: string, ...properties: string[]): SchemaCommand {
  const keys = properties.map((property) => `n.${property}`).join(", ");
  const text = `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${on}) ON EACH [${keys}]
    OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`;
  return { name, on, properties, text };
}
