import { DemarcheError } from '../../core/index.ts';
import type { Database, Queryable } from '../duckdb/database.ts';
import { firstSchema } from './0001-first-schema.ts';
import { copiesAndBatches } from './0002-copies-and-batches.ts';
import { importedEvents } from './0003-imported-events.ts';
import { reportsOfOneAct } from './0004-reports-of-one-act.ts';
import { statusSince } from './0005-status-since.ts';
import { linksOfEveryDay } from './0006-links-of-every-day.ts';
import type { Migration } from './migration.ts';

/** All steps in order. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  copiesAndBatches,
  importedEvents,
  reportsOfOneAct,
  statusSince,
  linksOfEveryDay,
];

/** The schema that this version of Demarche writes and reads. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Schema version of an open database: 0 for one without tables. @throws DemarcheError for a foreign one. */
export async function schemaVersion(database: Queryable): Promise<number> {
  const tables = await database.rows<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal`,
  );
  if (tables.length === 0) return 0;
  if (!tables.some(({ name }) => name === 'meta')) throw foreign();
  const rows = await database.rows<{ value: string }>(`SELECT value FROM meta WHERE key = 'schema'`);
  const version = Number(rows[0]?.value);
  if (!Number.isInteger(version) || version < 1) throw foreign();
  return version;
}

function foreign(): DemarcheError {
  return new DemarcheError(
    'store.foreign',
    'This DuckDB database was not made by Demarche: its tables are others.',
    'Name another file with --db; Demarche makes it when it does not exist.',
  );
}

/** Brings a database from `from` up to the present schema, each step in a transaction of its own. */
export async function migrate(
  database: Database,
  from: number,
  createdBy: string,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (const step of steps.slice(from)) {
    await database.transaction(async (writer) => {
      if (step.version === 1) {
        await writer.rows(`CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)`);
        await writer.rows(`INSERT INTO meta VALUES ('created_by', $createdBy)`, { createdBy });
      }
      for (const statement of step.statements) await writer.rows(statement);
      await writer.rows(`INSERT OR REPLACE INTO meta VALUES ('schema', $version)`, {
        version: String(step.version),
      });
    });
  }
}

/** The error for a database that this version is too old for. */
export function newerVersion(path: string, version: number): DemarcheError {
  return new DemarcheError(
    'store.newer-version',
    `${path} was written by a newer version of Demarche (form ${version}; this one knows up to ${SCHEMA_VERSION}).`,
    'Use that version or a later one; nothing was changed.',
  );
}
