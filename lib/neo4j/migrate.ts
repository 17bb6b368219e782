import { createHash } from "node:crypto";
import type { Database } from "./driver";

import { existsAlready } from "./errors";
import { type ExecuteOptions, execute } from "./execute";
import { refuseForeign } from "./foreign";
import { MIGRATIONS, type Migration } from "./migrations";
import type { Query } from "./query";
import { EditedMigrationError, NewerDatabaseError } from "./refusals";
import {
  awaitIndexes,
  migrationConstraint,
  recordMigration,
  recordedMigrations,
  schemaCommand,
} from "./writes/migration";

export interface MigrationReport {
  /** The database's migration before and after; 0 is a database that we never touched. */
  readonly from: number;
  readonly to: number;
  readonly applied: readonly string[];
}

export interface MigrateOptions {
  readonly signal?: AbortSignal | undefined;
  /** For tests of what happens when migrations change. */
  readonly migrations?: readonly Migration[];
}

/** Building an index over a full database takes its time. */
const SCHEMA_MS = 600_000;

export function checksumOf({ version, name, schema }: Migration): string {
  const texts = schema.map(({ text }) => text);
  return createHash("sha256")
    .update(JSON.stringify([version, name, texts]))
    .digest("hex");
}

/**
 * Brings the schema up to date. Any number of processes may do so at once: each command
 * changes nothing when it has been run already, and the record is made once.
 *
 * @throws EditedMigrationError, NewerDatabaseError, ForeignDataError before any change
 */
export async function migrate(
  db: Database,
  options: MigrateOptions = {},
): Promise<MigrationReport> {
  const { signal, migrations = MIGRATIONS } = options;
  const run = { signal, timeoutMs: SCHEMA_MS };
  const recorded = await execute(db, recordedMigrations(), run);
  compare(db, recorded, migrations);
  const from = recorded.at(-1)?.version ?? 0;
  const pending = migrations.filter(({ version }) => version > from);
  if (pending.length === 0) return { from, to: from, applied: [] };

  await refuseForeign(db, migrations, run);
  await makeOnce(db, migrationConstraint(), run);
  for (const migration of pending) {
    const name = `migration ${migration.version}`;
    for (const { text } of migration.schema) await makeOnce(db, schemaCommand(name, text), run);
    await execute(db, awaitIndexes(migration), run);
    await execute(db, recordMigration(migration, checksumOf(migration)), run);
  }
  // The other of two processes may have had an older or an edited migration.
  compare(db, await execute(db, recordedMigrations(), run), migrations);
  const to = pending.at(-1)?.version ?? from;
  return { from, to, applied: pending.map(({ name }) => name) };
}

/**
 * Runs a schema command. `IF NOT EXISTS` looks before the command has its lock, so of two
 * processes one may yet be told that it exists by now: that is what both wanted.
 */
async function makeOnce(
  db: Database,
  command: Query<undefined>,
  options: ExecuteOptions,
): Promise<void> {
  await execute(db, command, options).catch((error: unknown) => {
    if (!existsAlready(error)) throw error;
  });
}

function compare(
  db: Database,
  recorded: readonly { version: number; name: string; checksum: string }[],
  migrations: readonly Migration[],
): void {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const { version, name, checksum } of recorded) {
    const migration = known.get(version);
    if (!migration)
      throw new NewerDatabaseError(db.config.uri, { version, name }, migrations.length);
    const found = checksumOf(migration);
    if (found !== checksum) {
      throw new EditedMigrationError({ version, name: migration.name, found, recorded: checksum });
    }
  }
}
