import type { Migration } from "../migrations";
import { type Query, noRows } from "../query";

/** Our own record needs its constraint before the first migration can be recorded. */
export function migrationConstraint(): Query<undefined> {
  return {
    name: "migration constraint",
    text: `CREATE CONSTRAINT migration_version IF NOT EXISTS
      FOR (m:WhoSaysMigration) REQUIRE m.version IS UNIQUE`,
    params: {},
    access: "WRITE",
    map: noRows,
  };
}

export interface RecordedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

export function recordedMigrations(): Query<RecordedMigration> {
  return {
    name: "recorded migrations",
    text: `MATCH (m:WhoSaysMigration)
      RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version`,
    params: {},
    access: "READ",
    map: (row) => ({
      version: row.number("version"),
      name: row.text("name"),
      checksum: row.text("checksum"),
    }),
  };
}

/** Whoever comes second finds the first one's record and leaves it as it is. */
export function recordMigration(migration: Migration, checksum: string): Query<undefined> {
  return {
    name: "record migration",
    text: `MERGE (m:WhoSaysMigration {version: $version})
      ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime()`,
    params: { version: BigInt(migration.version), name: migration.name, checksum },
    access: "WRITE",
    map: noRows,
  };
}

export function schemaCommand(name: string, text: string): Query<undefined> {
  return { name, text, params: {}, access: "WRITE", map: noRows };
}

/**
 * Waits until the indexes of a migration answer, 300 s at most. Not for any others: one that
 * another process has begun to build waits for all transactions that are older, for this one, too.
 */
export function awaitIndexes({ schema }: Migration): Query<undefined> {
  return {
    name: "await indexes",
    text: "UNWIND $names AS name CALL db.awaitIndex(name, 300) RETURN count(name) AS awaited",
    params: { names: schema.map(({ name }) => name) },
    access: "READ",
    map: noRows,
  };
}
